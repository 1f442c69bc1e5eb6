package ai.astrasonic.billing;

import ai.astrasonic.shared.Controller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Puts the lines of a tally together: what goes, and what is held. */
final class SalesTally implements RowCallbackHandler {

    private final TaxClass taxClass;
    private final Map<Boolean, Half> halves = new TreeMap<>();

    SalesTally(TaxClass taxClass) {
        this.taxClass = taxClass;
    }

    private static final class Half {
        private final Map<String, Long> records = new HashMap<>();
        private final Map<String, Long> paidMinor = new HashMap<>();
        private long sales;
        private @Nullable LocalDate oldest;
        private @Nullable LocalDate newest;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        var half = halves.computeIfAbsent(row.getBoolean("held"), held -> new Half());
        var table = row.getString("record");
        if (table == null) {
            half.sales = row.getLong("sales");
            half.oldest = day(row, "oldest");
            half.newest = day(row, "newest");
            return;
        }
        half.records.merge(table, row.getLong("records"), Long::sum);
        var currency = row.getString("currency");
        if (currency != null) {
            half.paidMinor.merge(currency, row.getLong("paid"), Long::sum);
        }
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(Controller.ZONE).toLocalDate();
    }

    /** One for what goes and one for what is held, in this order. */
    List<SalesDue> told() {
        return Stream.of(false, true).map(this::told).toList();
    }

    private SalesDue told(boolean held) {
        var half = halves.getOrDefault(held, new Half());
        return new SalesDue(taxClass, held, half.sales, half.records, half.paidMinor, half.oldest, half.newest);
    }
}
