package ai.astrasonic.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.erasure.Replays;
import ai.astrasonic.erasure.RestoreGate;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.residual.Residue;
import ai.astrasonic.residual.ScanReport;
import ai.astrasonic.residual.Sought;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The comparison of ledger and database and the order of the replay; what it erases is another test's matter. */
@DatabaseTest
class ReplayTest {

    @Autowired
    ErasureLedger ledger;

    @Autowired
    Replays replays;

    @Autowired
    RestoreGate gate;

    @Autowired
    AuditTrail audit;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private final List<String> said = new ArrayList<>();
    private final List<Residue> found = new ArrayList<>();
    private JdbcClient jdbc;

    @BeforeEach
    void asSuperuser() {
        jdbc = JdbcClient.create(database.superuser());
    }

    @Test
    void whoever_the_ledger_tells_of_and_is_live_again_is_erased_and_then_nothing_is_left_to_do() {
        var live = erasedInTheLedger(1).getFirst();

        assertThat(run()).isTrue();

        assertThat(statusOf(live)).isEqualTo("ERASED");
        assertThat(replays.unapplied()).isEmpty();
        assertThat(said).contains("The ledger has 1 erasures; 1 of them are not in this database.");
        assertThat(said.getLast()).isEqualTo("ZERO: 0 erasures not carried out, 0 rows left");
        assertThat(jdbc.sql("SELECT verb || ' ' || actor FROM audit_entry WHERE account_id = ?")
                        .param(live)
                        .query(String.class)
                        .list())
                .containsExactly("replayed job:replay");
    }

    @Test
    void a_second_replay_finds_nothing_to_do() {
        erasedInTheLedger(3);
        run();
        said.clear();

        assertThat(run()).isTrue();

        assertThat(said.getFirst()).isEqualTo("The ledger has 3 erasures; 0 of them are not in this database.");
    }

    @Test
    void an_account_that_the_restored_database_never_had_is_recorded_all_the_same() {
        ledger.append(List.of(
                new LedgerEntry(UUID.randomUUID(), UUID.randomUUID(), List.of("accounts.account"), clock.instant())));

        assertThat(run()).isTrue();

        assertThat(replays.unapplied()).isEmpty();
    }

    @Test
    void what_the_scan_finds_keeps_the_replay_from_zero_and_the_entry_open() {
        erasedInTheLedger(1);
        found.add(new Residue.Leftover("note.text", 2));

        assertThat(run()).isFalse();

        assertThat(said).anyMatch(sentence -> sentence.endsWith("2 in note.text"));
        assertThat(said.getLast()).startsWith("NOT ZERO");
        assertThat(replays.unapplied()).hasSize(1);
    }

    @Test
    void a_place_that_could_not_be_searched_is_not_zero() {
        erasedInTheLedger(1);
        found.add(new Residue.Unsearched("identity server", "no answer"));

        assertThat(run()).isFalse();
    }

    @Test
    void more_people_than_go_at_once_are_all_erased() {
        var people = erasedInTheLedger(230);

        assertThat(run()).isTrue();

        assertThat(people).allSatisfy(person -> assertThat(statusOf(person)).isEqualTo("ERASED"));
    }

    @Test
    void an_account_that_uses_the_address_later_is_not_touched() {
        erasedInTheLedger(1);
        clock.advance(Duration.ofDays(30));
        var later = new AccountRows(jdbc).open(AccountId.next(clock));
        jdbc.sql(
                        "UPDATE account SET email = 'same@people.example', email_as_typed = 'same@people.example' WHERE id = ?")
                .param(later.value())
                .update();

        assertThat(run()).isTrue();

        assertThat(statusOf(later.value())).isEqualTo("ACTIVE");
    }

    @Test
    void an_empty_ledger_and_one_that_is_carried_out_leave_the_gate_open() {
        assertThat(gate.isOpen()).isTrue();
        assertThat(gate.closedBecause()).isEmpty();
    }

    private boolean run() {
        var replay = new Replay(
                ledger, replays, new AccountsOnly(), this::scanned, audit, new TransactionTemplate(transactions));
        return RunAs.jobFor("replay", () -> replay.run(said::add));
    }

    private ScanReport scanned(Collection<Sought> sought) {
        var person = sought.iterator().next().person();
        return new ScanReport(clock.instant(), Duration.ZERO, Map.of(person, found));
    }

    private List<UUID> erasedInTheLedger(int count) {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            people.add(new AccountRows(jdbc).open(AccountId.next(clock)).value());
        }
        ledger.append(people.stream()
                .map(person -> new LedgerEntry(UUID.randomUUID(), person, List.of("accounts.account"), clock.instant()))
                .toList());
        return people;
    }

    private String statusOf(UUID person) {
        return jdbc.sql("SELECT status FROM account WHERE id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    /** Erases the account's row alone. */
    private final class AccountsOnly implements ErasureEngine {

        @Override
        public long erase(Collection<LedgerEntry> entries) {
            return entries.stream()
                    .mapToLong(entry -> jdbc.sql(
                                    "UPDATE account SET status = 'ERASED', erased_at = now() WHERE id = ? AND status <> 'ERASED'")
                            .param(entry.person())
                            .update())
                    .sum();
        }

        @Override
        public long left(Collection<LedgerEntry> entries) {
            return entries.stream()
                    .mapToLong(entry -> jdbc.sql("SELECT count(*) FROM account WHERE id = ? AND status <> 'ERASED'")
                            .param(entry.person())
                            .query(Long.class)
                            .single())
                    .sum();
        }
    }
}
