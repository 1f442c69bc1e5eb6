package ai.astrasonic.bench;

import ai.astrasonic.jobs.erasure.ErasingForBench;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A8: the records of so many accounts, each with some hundred rows in the tables that erasure reaches, against a plain JDBC loop
 * of the same statements with one commit an account: all at once, and as batches of one, without and with the recount. The
 * product asks before each transaction whose run it is and writes down its progress, as in a job; the loop need not.
 */
final class ErasureBench implements Benchmark {

    private static final int ROUNDS = 5;
    private static final double IN_BULK = 1.2;
    private static final double EACH = 0.5;
    private static final int HEAP = 256;
    private static final String PLAIN = "plain JDBC loop of the same statements, one commit an account";

    private static final List<String> ROWS = List.of("""
            INSERT INTO account (id, email, email_as_typed, email_since, display_name, country, status, created_at)
            SELECT md5('bench' || n)::uuid, 'bench' || n || '@example.org', 'Bench' || n || '@example.org', '2025-01-01Z',
                   'Bench ' || n, 'NL', 'ACTIVE', '2025-01-01Z' FROM generate_series(1, :people) n""", """
            INSERT INTO security_event (id, occurred_at, account_id, ip, kind, outcome, user_agent_family)
            SELECT gen_random_uuid(), timestamptz '2026-11-20 12:00Z' - m * interval '1 day', md5('bench' || n)::uuid,
                   '198.51.100.7', 'SIGN_IN', 'SUCCEEDED', 'Firefox' FROM generate_series(1, :people) n, generate_series(1, 30) m""", """
            INSERT INTO track (id, account_id, source, source_id, position, title, artist, relative_path)
            SELECT gen_random_uuid(), md5('bench' || n)::uuid, 'rekordbox', m::text, m, 'Night Drive ' || m, 'Jörg Halde',
                   'Techno/' || m || '.mp3' FROM generate_series(1, :people) n, generate_series(1, 60) m""", """
            INSERT INTO account_session (id, account_id, ip, user_agent_family, started_at, last_seen_at)
            SELECT gen_random_uuid(), md5('bench' || n)::uuid, '198.51.100.7', 'Firefox', '2026-11-01Z', '2026-11-01Z'
            FROM generate_series(1, :people) n, generate_series(1, 5) m""", """
            INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, message_id, outcome,
                                    queued_at, sent_at)
            SELECT gen_random_uuid(), md5('bench' || n)::uuid, 'bench' || n || '@example.org', 'welcome', 'en', 'Welcome', '',
                   'm' || n || '-' || m, 'SENT', '2026-11-01Z', '2026-11-01Z'
            FROM generate_series(1, :people) n, generate_series(1, 5) m""", """
            INSERT INTO invoice (id, account_id, total_minor, paid_minor, currency, billed_name, billed_email, status,
                                 created_at, told_at)
            SELECT 'in_' || n || '_' || m, md5('bench' || n)::uuid, 999, 999, 'EUR', 'Bench ' || n,
                   'bench' || n || '@example.org', 'paid', '2026-11-01Z', '2026-11-01Z'
            FROM generate_series(1, :people) n, generate_series(1, 3) m""");

    @Override
    public long usualRows() {
        return 1_000;
    }

    @Override
    public int heapMegabytes() {
        return HEAP;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        var jdbc = JdbcClient.create(
                application.getBean(TestDatabases.Database.class).superuser());
        var people = people(jdbc, (6L * ROUNDS + 5) * rows);
        var erasing = new ErasingForBench(application);
        var groups = new Groups(people, Math.toIntExact(rows));
        for (Erasing warming : List.<Erasing>of(
                erasing::inBulk,
                erasing::oneByOne,
                erasing::plainly,
                erasing::oneByOneAndRecounted,
                erasing::plainlyAndRecounted)) {
            warming.of(groups.next());
        }

        var measuring = new Measuring(application, rows, groups);
        results.accept(measuring.of("A8", IN_BULK, erasing::inBulk, PLAIN, erasing::plainly));
        results.accept(measuring.of("A8-each", EACH, erasing::oneByOne, PLAIN, erasing::plainly));
        results.accept(measuring.of(
                "A8-recounted",
                EACH,
                erasing::oneByOneAndRecounted,
                PLAIN + ", a count a table after it",
                erasing::plainlyAndRecounted));
    }

    private interface Erasing {
        long of(List<AccountId> people) throws Exception;
    }

    private record Measuring(ConfigurableApplicationContext application, long accounts, Groups groups) {

        Result of(String bar, double least, Erasing product, String baseline, Erasing plain) throws Exception {
            var surroundings = new Surroundings(application);
            surroundings.begin();
            var erased = new long[2];
            var rounds = Rounds.of(
                    ROUNDS, () -> erased[0] += product.of(groups.next()), () -> erased[1] += plain.of(groups.next()));
            var result = new Result(
                    bar,
                    accounts,
                    rounds.product(),
                    baseline,
                    rounds.baseline(),
                    least,
                    erased[0] == erased[1] && erased[0] > 0);
            return surroundings.end(result, accounts, 0);
        }
    }

    /** Everybody can be erased once only. */
    private static final class Groups {
        private final List<AccountId> people;
        private final int size;
        private int taken;

        Groups(List<AccountId> people, int size) {
            this.people = people;
            this.size = size;
        }

        List<AccountId> next() {
            taken += size;
            return people.subList(taken - size, taken);
        }
    }

    private static List<AccountId> people(JdbcClient jdbc, long count) {
        jdbc.sql("SELECT security_event_make_partitions(date '2026-10-15', date '2026-11-22')")
                .query(Integer.class)
                .single();
        ROWS.forEach(insert -> jdbc.sql(insert).param("people", count).update());
        jdbc.sql("VACUUM (ANALYZE)").update();
        return jdbc.sql("SELECT id FROM account ORDER BY id")
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }
}
