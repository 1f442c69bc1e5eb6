package ai.astrasonic.architecture.planted;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planted: reads what people did in the product and asks nobody. */
public class ForgetfulReader {

    private final JdbcClient jdbc;

    public ForgetfulReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> pages(String since) {
        return jdbc.sql("SELECT page FROM product_event WHERE occurred_at > '" + since + "'")
                .query(String.class)
                .list();
    }
}
