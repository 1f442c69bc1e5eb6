package ai.astrasonic.breaches.scope;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums of what was hit, from one walk over the people: they come in groups of one country and the same tables. */
final class Tally {

    private static final String GROUPS = """
            SELECT coalesce(a.country, 'ZZ'), p.tables, count(*), count(*) FILTER (WHERE p.special),
                   count(*) FILTER (WHERE a.birth_year >= :born), count(*) FILTER (WHERE a.restricted_at IS NOT NULL),
                   count(*) FILTER (WHERE a.status = 'ERASED'), count(*) FILTER (WHERE a.status <> 'ERASED')
            FROM (SELECT account_id, bit_or(1::bigint << data_set) AS tables, bool_or(special) AS special
                  FROM scope_hit WHERE account_id IS NOT NULL GROUP BY account_id) p
            LEFT JOIN account a ON a.id = p.account_id
            GROUP BY 1, 2""";

    private final List<DataSet> sets;
    private final Map<String, Long> byCountry = new TreeMap<>();
    private final Map<Category, Long> peopleByCategory = new EnumMap<>(Category.class);
    private final Map<Category, Long> holding = new EnumMap<>(Category.class);
    private final List<Hit> bySet;
    private long people;
    private long special;
    private long minors;
    private long restricted;
    private long erased;
    private long accounts;

    /** @throws IllegalArgumentException when there are more tables than a number has bits */
    Tally(List<DataSet> sets, List<Hit> bySet) {
        if (sets.size() >= Long.SIZE) {
            throw new IllegalArgumentException("So many tables cannot be counted at once: " + sets.size());
        }
        this.sets = sets;
        this.bySet = bySet;
        for (var category : Category.values()) {
            holding.put(category, holding(category));
        }
    }

    Tally walk(JdbcClient jdbc, LocalDate today) {
        jdbc.sql(GROUPS)
                .param("born", Majority.on(today).lastYearOfBirth(today))
                .query((RowCallbackHandler) this::add);
        return this;
    }

    private void add(ResultSet group) throws SQLException {
        long tables = group.getLong(2);
        long size = group.getLong(3);
        people += size;
        byCountry.merge(group.getString(1), size, Long::sum);
        holding.forEach((category, bits) -> {
            if ((tables & bits) != 0) {
                peopleByCategory.merge(category, size, Long::sum);
            }
        });
        special += group.getLong(4);
        minors += group.getLong(5);
        restricted += group.getLong(6);
        erased += group.getLong(7);
        accounts += group.getLong(8);
    }

    /** The tables with something of the category, as bits. */
    private long holding(Category category) {
        return IntStream.range(0, sets.size())
                .filter(n -> has(sets.get(n), category))
                .mapToLong(n -> 1L << n)
                .sum();
    }

    private static boolean has(DataSet set, Category category) {
        return set.fields().stream().map(DataField::category).anyMatch(category::equals);
    }

    Figures figures() {
        var byCategory = new EnumMap<Category, Hit>(Category.class);
        peopleByCategory.forEach((category, size) -> byCategory.put(category, new Hit(size, records(category))));
        var byDataSet = new HashMap<String, Hit>();
        IntStream.range(0, sets.size()).forEach(n -> byDataSet.put(sets.get(n).key(), bySet.get(n)));
        return new Figures(byCountry, byCategory, byDataSet);
    }

    private long records(Category category) {
        return IntStream.range(0, sets.size())
                .filter(n -> has(sets.get(n), category))
                .mapToLong(n -> bySet.get(n).records())
                .sum();
    }

    long records() {
        return bySet.stream().mapToLong(Hit::records).sum();
    }

    long people() {
        return people;
    }

    long special() {
        return special;
    }

    long minors() {
        return minors;
    }

    long restricted() {
        return restricted;
    }

    long erased() {
        return erased;
    }

    /** Of them, whoever still has an account. */
    long accounts() {
        return accounts;
    }
}
