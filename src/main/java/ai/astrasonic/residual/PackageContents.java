package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Matcher;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access packages whose content still exists: it is encrypted and all about one person, so the table tells of it. */
@Component
class PackageContents implements Place {

    private static final String PLACE = "access packages";

    private final JdbcClient database;

    PackageContents(@Qualifier("checkDataSource") DataSource check) {
        this.database = JdbcClient.create(check);
    }

    @Override
    public Found search(Matcher matcher, ObjectKeys keys) {
        var counts = new Counts(PLACE, matcher);
        database.sql("SELECT account_id FROM access_package WHERE wrapped_key IS NOT NULL AND removed_at IS NULL")
                .query(row -> {
                    var account = row.getObject(1, UUID.class).toString();
                    counts.thing(content -> content.text(account, Counts.PLAIN));
                });
        return counts.searched();
    }
}
