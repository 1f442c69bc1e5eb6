package ai.astrasonic.residual;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Network addresses as PostgreSQL writes them: one address has many spellings. */
@Component
class NetworkAddresses {

    private static final Pattern SHAPE = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]+");

    private final JdbcClient database;

    NetworkAddresses(@Qualifier("checkDataSource") DataSource check) {
        this.database = JdbcClient.create(check);
    }

    /** Empty for what is none. */
    Optional<String> canonical(String address) {
        return SHAPE.matcher(address).matches()
                ? database.sql("SELECT host(CASE WHEN pg_input_is_valid(:a, 'inet') THEN CAST(:a AS inet) END)")
                        .param("a", address)
                        .query((row, n) -> Optional.ofNullable(row.getString(1)))
                        .single()
                : Optional.empty();
    }
}
