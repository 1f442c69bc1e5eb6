package ai.astrasonic.erasure;

import ai.astrasonic.connections.Provider;
import ai.astrasonic.shared.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have besides rows: content in the stores, a user in the identity server, grants at providers, entries in the books. */
@Component
class Possessions {

    /** The same content lies in both stores; who else refers to it is asked of the rows, never kept in a counter. */
    private static final String CONTENT = """
            SELECT account_id,
                   count(*) FILTER (WHERE NOT shared), coalesce(sum(size) FILTER (WHERE NOT shared), 0),
                   count(*) FILTER (WHERE shared), coalesce(sum(size) FILTER (WHERE shared), 0)
            FROM (SELECT mine.account_id, o.size, EXISTS (
                      SELECT FROM backup_file other
                      WHERE other.object_id = o.id AND other.account_id <> mine.account_id) AS shared
                  FROM (SELECT DISTINCT account_id, object_id FROM backup_file
                        WHERE account_id = ANY(:people::uuid[])) mine
                  JOIN stored_object o ON o.id = mine.object_id) content
            GROUP BY 1
            """;

    private static final String PACKAGES = """
            SELECT account_id, count(*), coalesce(sum(bytes), 0)
            FROM access_package
            WHERE account_id = ANY(:people::uuid[]) AND built_at IS NOT NULL AND removed_at IS NULL
            GROUP BY 1
            """;

    private static final String BOOKS = """
            SELECT account_id, book, currency, count(*), sum(minor)
            FROM (SELECT account_id, 'billing.payment' AS book, currency, amount_minor AS minor FROM payment
                  UNION ALL SELECT account_id, 'billing.refund', currency, amount_minor FROM refund
                  UNION ALL SELECT account_id, 'billing.invoice', currency, total_minor FROM invoice) entry
            WHERE account_id = ANY(:people::uuid[])
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """;

    private final JdbcClient database;

    Possessions(JdbcClient database) {
        this.database = database;
    }

    Map<UUID, List<ObjectPlan>> content(Collection<AccountId> people) {
        var found = new HashMap<UUID, List<ObjectPlan>>();
        ask(CONTENT, people).query(row -> {
            for (var store : List.of("backup.content", "backup.content-copy")) {
                var plan = new ObjectPlan(store, row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
                found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(plan);
            }
        });
        ask(PACKAGES, people).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                    .add(new ObjectPlan("requests.package-content", row.getLong(2), row.getLong(3), 0, 0));
        });
        return found;
    }

    Map<UUID, List<BookTotal>> books(Collection<AccountId> people) {
        var found = new HashMap<UUID, List<BookTotal>>();
        ask(BOOKS, people).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                    .add(new BookTotal(row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
        });
        return found;
    }

    /** The last day on which the law asks for each person's books; nobody in it who has none. */
    Map<UUID, LocalDate> booksKeptUntil(Collection<AccountId> people, LocalDate today) {
        var found = new HashMap<UUID, LocalDate>();
        ask("SELECT account_id, last_day FROM books_kept_until(:people::uuid[], :today)", people)
                .param("today", today)
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                });
        return found;
    }

    /** Who has a user in the identity server. */
    Set<UUID> withUser(Collection<AccountId> people) {
        return Set.copyOf(
                ask("SELECT id FROM account WHERE id = ANY(:people::uuid[]) AND identity_id IS NOT NULL", people)
                        .query(UUID.class)
                        .list());
    }

    /** Recipients by a connection of the person's own, each by the key of the register. */
    Map<UUID, Set<String>> providers(Collection<AccountId> people) {
        var found = new HashMap<UUID, Set<String>>();
        ask("SELECT account_id, provider FROM connection WHERE account_id = ANY(:people::uuid[])", people)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(Provider.valueOf(row.getString(2)).recipient());
                });
        return found;
    }

    private JdbcClient.StatementSpec ask(String sql, Collection<AccountId> people) {
        return database.sql(sql)
                .param("people", people.stream().map(AccountId::toString).toArray(String[]::new));
    }
}
