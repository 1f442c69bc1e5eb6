package ai.astrasonic.residual;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.datamap.Terms;
import ai.astrasonic.datamap.TermsInForce;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out the last day of what a duty keeps, from the newest record of each person. */
@Component
class KeptUntil {

    private static final Set<String> OF_THE_BOOKS = Set.of("tax", "invoice");

    private static final String HAS_DAY = """
            SELECT count(*) = 2 FROM pg_attribute WHERE attrelid = to_regclass('public.' || quote_ident(:table)) AND NOT attisdropped
            AND (attname = :subject AND atttypid = 'uuid'::regtype
                 OR attname = :day AND atttypid IN ('timestamptz'::regtype, 'date'::regtype))""";

    private final JdbcClient database;
    private final TermsInForce inForce;

    KeptUntil(@Qualifier("checkDataSource") DataSource check, TermsInForce inForce) {
        this.database = JdbcClient.create(check);
        this.inForce = inForce;
    }

    /** The day of each person's newest record; nobody in it whose records tell none. */
    Map<UUID, LocalDate> newest(DataSet set, Collection<UUID> people) {
        var newest = new HashMap<UUID, LocalDate>();
        if (tellsDays(set)) {
            var sql = "SELECT %s, max(%s)::date FROM %s WHERE %1$s = ANY(?) GROUP BY 1"
                    .formatted(Sql.quoted(set.subjectColumn()), Sql.quoted(set.orderBy()), Sql.quoted(set.name()));
            database.sql(sql).param(people.toArray(UUID[]::new)).query(row -> {
                Date day = row.getDate(2);
                if (day != null) {
                    newest.put(row.getObject(1, UUID.class), day.toLocalDate());
                }
            });
        }
        return newest;
    }

    /** The last day of each person's books, by the class of each sale; nobody in it who has none. */
    Map<UUID, LocalDate> books(Collection<UUID> people, LocalDate today) {
        var books = new HashMap<UUID, LocalDate>();
        database.sql("SELECT account_id, last_day FROM books_kept_until(:people::uuid[], :today)")
                .param("people", people.toArray(UUID[]::new))
                .param("today", today)
                .query(row -> {
                    books.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                });
        return books;
    }

    private boolean tellsDays(DataSet set) {
        return !set.orderBy().isEmpty()
                && database.sql(HAS_DAY)
                        .param("table", set.name())
                        .param("subject", set.subjectColumn())
                        .param("day", set.orderBy())
                        .query(Boolean.class)
                        .single();
    }

    /** The terms of today, for all that one scan tells. */
    Terms terms() {
        return inForce.today();
    }

    /**
     * What is kept for the books stays as long as they do, whatever term its own record has.
     *
     * @param books last day of the person's books; null when there are none
     */
    static LocalDate day(
            Terms terms, DataSet set, String duty, LocalDate newest, LocalDate today, @Nullable LocalDate books) {
        var own = terms.of(set.retention());
        boolean ofTheBooks = OF_THE_BOOKS.contains(duty) || own.beginning() == RetentionTerm.Beginning.YEAR_END;
        var term = ofTheBooks ? terms.of("payment") : own;
        var day = term.lastDay(newest, today).orElse(today);
        return ofTheBooks && books != null && books.isAfter(day) ? books : day;
    }
}
