package ai.astrasonic.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The next sales of a walk. */
final class SalesWindow implements RowCallbackHandler {

    private final Set<String> sales = new LinkedHashSet<>();
    private SalesCursor end;
    private int rows;

    SalesWindow(SalesCursor after) {
        this.end = after;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        rows++;
        sales.add(row.getString("sale_id"));
        end = new SalesCursor(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("id"));
    }

    String[] sales() {
        return sales.toArray(String[]::new);
    }

    SalesCursor end() {
        return end;
    }

    boolean isLast(int asked) {
        return rows < asked;
    }
}
