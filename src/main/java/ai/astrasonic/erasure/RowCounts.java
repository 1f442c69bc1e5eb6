package ai.astrasonic.erasure;

import ai.astrasonic.erasure.TableErasure.Action;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what each table has of any number of people: one statement for each table, whoever has how much in it. */
@Component
class RowCounts {

    private final Subjects subjects;
    private final ErasureScript script;
    private final LiveCatalogue catalogue;
    private final JdbcClient database;

    RowCounts(Subjects subjects, ErasureScript script, LiveCatalogue catalogue, JdbcClient database) {
        this.subjects = subjects;
        this.script = script;
        this.catalogue = catalogue;
        this.database = database;
    }

    Map<UUID, List<Counted>> of(Collection<AccountId> people) {
        var counted = new HashMap<UUID, List<Counted>>();
        var times = catalogue.times();
        var ids = people.stream().map(AccountId::toString).toArray(String[]::new);
        for (var table : script.tables()) {
            database.sql(statement(table, times)).param("people", ids).query(row -> {
                counted.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(new Counted(table, row.getLong(2), row.getLong(3), day(row)));
            });
        }
        return counted;
    }

    private String statement(TableErasure table, Set<String> times) {
        return "SELECT " + subjects.person(table.dataSet()) + ", count(*), " + cut(table) + ", " + newest(table, times)
                + " FROM " + subjects.rows(table.dataSet()) + " WHERE " + subjects.person(table.dataSet())
                + " = ANY(:people::uuid[]) GROUP BY 1";
    }

    private static String cut(TableErasure table) {
        if (table.action() != Action.CUT_OUT) {
            return "0";
        }
        var columns = table.cutOut().stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        return "count(*) FILTER (WHERE num_nonnulls(" + columns + ") > 0)";
    }

    private static String newest(TableErasure table, Set<String> times) {
        var column = table.dataSet().orderBy();
        return times.contains(table.table() + "." + column)
                ? "max(t." + column + ")::timestamptz"
                : "NULL::timestamptz";
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        var newest = row.getObject(4, OffsetDateTime.class);
        return newest == null ? null : LocalDate.ofInstant(newest.toInstant(), Controller.ZONE);
    }
}
