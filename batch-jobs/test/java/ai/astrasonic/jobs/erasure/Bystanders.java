package ai.astrasonic.jobs.erasure;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.shared.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody else's rows, table by table, as a superuser sees them: their number and a hash of all that is in them. */
record Bystanders(Map<String, String> rows) {

    static Bystanders of(DataSource superuser, DataMap map, Collection<AccountId> erased) {
        var jdbc = JdbcClient.create(superuser);
        var rows = new TreeMap<String, String>();
        for (var set : map.tablesAboutPeople()) {
            rows.put(set.name(), told(jdbc, set, TextArray.of(erased, AccountId::value)));
        }
        return new Bystanders(rows);
    }

    private static String told(JdbcClient jdbc, DataSet set, String[] erased) {
        return jdbc.sql("""
                        SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0)
                        FROM %s t WHERE %s IS NULL OR %s <> ALL(?::uuid[])""".formatted(set.name(), set.subjectColumn(), set.subjectColumn()))
                .param(erased)
                .query(String.class)
                .single();
    }

    /** But for tables that every act writes into. */
    Bystanders without(String... tables) {
        var rest = new TreeMap<>(rows);
        rest.keySet().removeAll(java.util.Set.of(tables));
        return new Bystanders(rest);
    }

    /** The books to the cent: every amount of every money table, whoever it is about. */
    static String totals(DataSource superuser) {
        return JdbcClient.create(superuser).sql("""
                        SELECT concat_ws('/',
                            (SELECT concat_ws(',', count(*), sum(amount_minor), sum(fee_minor), sum(tax_minor), sum(refunded_minor)) FROM payment),
                            (SELECT concat_ws(',', count(*), sum(amount_minor)) FROM refund),
                            (SELECT concat_ws(',', count(*), sum(amount_minor)) FROM dispute),
                            (SELECT concat_ws(',', count(*), sum(total_minor), sum(tax_minor), sum(paid_minor)) FROM invoice),
                            (SELECT concat_ws(',', count(*), sum(amount_minor)) FROM invoice_line))""").query(String.class).single();
    }
}
