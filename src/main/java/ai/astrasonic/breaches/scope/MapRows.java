package ai.astrasonic.breaches.scope;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the data map as rows of people; all names come from the map, never from anything typed. */
@Component
class MapRows {

    private static final String ACCOUNT = "account_id";

    private final DataMap map;
    private final JdbcClient jdbc;

    MapRows(DataMap map, JdbcClient jdbc) {
        this.map = map;
        this.jdbc = jdbc;
    }

    /**
     * The rows of one table.
     *
     * @param rows what stands after FROM; the record is {@code t}
     * @param person column with the account
     * @param time column with the time of the record; null where none has one
     * @param special whether data of special categories is in a record
     */
    record Rows(
            DataSet set,
            String rows,
            String person,
            @Nullable String time,
            String special) {

        /** Whether the record itself says whose it is, without a pseudonym in between. */
        boolean isDirect() {
            return person.equals("t." + set.subjectColumn());
        }

        /** Those of the period, of any time where it is null or the records have none. */
        String within(@Nullable Period period, String from, String until) {
            return period == null || time == null ? "true" : time + " >= " + from + " AND " + time + " < " + until;
        }
    }

    /** @throws ScopeRefused when no table about people has the key */
    Rows of(String key) {
        var set = map.tablesAboutPeople().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new ScopeRefused(ScopeRefused.Why.UNKNOWN_DATA_SET, "No table about people: " + key));
        boolean direct =
                set.subjectColumn().equals(ACCOUNT) || set.subjectColumn().equals("id");
        return new Rows(
                set,
                direct
                        ? set.name() + " t"
                        : set.name() + " t JOIN " + link(set).name() + " l USING (" + set.subjectColumn() + ")",
                direct ? "t." + set.subjectColumn() : "l." + ACCOUNT,
                isTime(set) ? "t." + set.orderBy() : null,
                special(set));
    }

    /** A pseudonym leads to a person as long as the link is there; without it the record is nobody's any more. */
    private DataSet link(DataSet set) {
        return map.tablesAboutPeople().stream()
                .filter(other -> other.field(set.subjectColumn()).isPresent())
                .filter(other -> other.field(ACCOUNT).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table links " + set.key() + " to an account"));
    }

    private boolean isTime(DataSet set) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('public.' || :table) AND attname = :column
                                       AND atttypid = 'timestamptz'::regtype AND NOT attisdropped)""")
                .param("table", set.name())
                .param("column", set.orderBy())
                .query(Boolean.class)
                .single();
    }

    private static String special(DataSet set) {
        var columns = set.fields().stream()
                .filter(DataField::special)
                .map(field -> "t." + field.name())
                .toList();
        return columns.isEmpty() ? "false" : "bool_or(num_nonnulls(" + String.join(", ", columns) + ") > 0)";
    }
}
