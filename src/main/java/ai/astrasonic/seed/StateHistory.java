package ai.astrasonic.seed;

import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Last: puts those who are restricted and those who objected into their state. Nobody is erased here: an erasure has proofs. */
@Component
@Order(1000)
class StateHistory implements History {

    static final int DAYS_AGO = 21;

    private final JdbcClient jdbc;

    StateHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(Cast cast) {
        var at = cast.now().minus(Duration.ofDays(DAYS_AGO)).atOffset(ZoneOffset.UTC);
        jdbc.sql("UPDATE account SET restricted_at = :at WHERE id = ANY(:ids::uuid[])")
                .param("at", cast.now().atOffset(ZoneOffset.UTC))
                .param("ids", ids(cast, Shape.RESTRICTED))
                .update();
        jdbc.sql("""
                        INSERT INTO restriction (id, account_id, ground, since)
                        SELECT id, id, 'ACCURACY_CONTESTED', restricted_at FROM account WHERE id = ANY(:ids::uuid[])
                        """).param("ids", ids(cast, Shape.RESTRICTED)).update();
        jdbc.sql("""
                        INSERT INTO objection (id, account_id, activity, ground, since, upheld, decided_at)
                        SELECT id, id, 'product-analytics', 'OWN_SITUATION', :at, true, :at FROM account
                        WHERE id = ANY(:ids::uuid[])
                        """).param("at", at).param("ids", ids(cast, Shape.OBJECTED)).update();
    }

    private static String[] ids(Cast cast, Shape shape) {
        return cast.people().stream()
                .filter(person -> person.is(shape))
                .map(person -> person.id().toString())
                .toArray(String[]::new);
    }
}
