package ai.astrasonic.billing;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The records of the sales in a window that are due. */
final class SalesRecords implements RowCallbackHandler {

    private final Map<String, List<String>> going = new LinkedHashMap<>();
    private final Map<String, Long> paidMinor = new HashMap<>();
    private final Set<String> sales = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();

    /** @param tables in which order they are to be done */
    SalesRecords(List<String> tables) {
        tables.forEach(table -> going.put(table, new ArrayList<>()));
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        var sale = row.getString("sale_id");
        if (row.getBoolean("held")) {
            held.add(sale);
            return;
        }
        var table = row.getString("record");
        sales.add(sale);
        Objects.requireNonNull(going.get(table)).add(row.getString("id"));
        if (table.equals("payment")) {
            paidMinor.merge(row.getString("currency"), row.getLong("paid_minor"), Long::sum);
        }
        if (!table.equals("invoice_line")) {
            days.add(day(row));
        }
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class)
                .atZoneSameInstant(Controller.ZONE)
                .toLocalDate();
    }

    /** Ids by table; tables with none are left out. */
    Map<String, List<String>> going() {
        var some = new LinkedHashMap<>(going);
        some.values().removeIf(List::isEmpty);
        return some;
    }

    SalesDone done(SalesWindow window, int asked) {
        var records = new HashMap<String, Long>();
        going().forEach((table, ids) -> records.put(table, (long) ids.size()));
        return new SalesDone(
                window.end(),
                window.isLast(asked),
                sales.size(),
                held.size(),
                records,
                paidMinor,
                days.isEmpty() ? null : days.first(),
                days.isEmpty() ? null : days.last(),
                keysSha256());
    }

    private String keysSha256() {
        var keys = going.entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(id -> table.getKey() + " " + id))
                .sorted()
                .toList();
        return Sha256.of(String.join("\n", keys));
    }
}
