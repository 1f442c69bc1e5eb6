package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.erasure.DueErasures;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.jobs.access.AccessStories;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.requests.AnswerDelivery;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.IdentityServerForTests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who are to be erased, the job as it runs for them, and what is left of them as an outsider counts it. */
@Lazy
@Component
public class ErasureStoriesOfJobs {

    private final AccessStories people;
    private final DueErasures erasures;
    private final BackupFiles backup;
    private final ObjectStores stores;
    private final ErasureLedger ledger;
    private final ErasureJob job;
    private final LaunchRunner runner;
    private final DataMap map;
    private final ErasureCases cases;
    private final AnswerDelivery answers;

    ErasureStoriesOfJobs(
            AccessStories people,
            DueErasures erasures,
            BackupFiles backup,
            ObjectStores stores,
            ErasureLedger ledger,
            ErasureJob job,
            LaunchRunner runner,
            DataMap map,
            ErasureCases cases,
            AnswerDelivery answers) {
        this.people = people;
        this.erasures = erasures;
        this.backup = backup;
        this.stores = stores;
        this.ledger = ledger;
        this.job = job;
        this.runner = runner;
        this.map = map;
        this.cases = cases;
        this.answers = answers;
    }

    /** Somebody who is to be erased. */
    public record Somebody(String address, AccountId account) {}

    public void emptyStores() {
        stores.both().forEach(store -> store.deleteAll("c/"));
    }

    /** Sign-ins of some days, a conversation, a payment, an invoice, files of their own and one that others share. */
    public Somebody aPersonWithEverything(String address) {
        var id = people.aPerson(address);
        people.signIns(id, 30);
        people.aMessage(id, "a message of " + id);
        people.isConnectedWithSpotify(id);
        pays(id);
        isBackedUp(id, "own.mp3", "music of " + id);
        isBackedUp(id, "shared.mp3", "shared music");
        signsInAs(id, "identity-of-" + id);
        return new Somebody(address, id);
    }

    private void signsInAs(AccountId id, String identity) {
        sql().sql("UPDATE account SET identity_id = ? WHERE id = ?")
                .params(identity, id.value())
                .update();
        IdentityServerForTests.ofTheRun().knows(identity);
    }

    /** Of so many days' sign-ins each takes a partition of its own. */
    public void signIns(Somebody person, int count) {
        people.signIns(person.account(), count);
    }

    private void pays(AccountId id) {
        sql().sql("""
                        INSERT INTO payment (id, ledger_number, account_id, amount_minor, tax_minor, currency, status, created_at, told_at)
                        SELECT 'pi_' || gen_random_uuid(), coalesce(max(ledger_number), 0) + 1, ?, 1234, 214, 'EUR', 'succeeded',
                               '2026-10-01Z', '2026-10-01Z' FROM payment""").param(id.value()).update();
        sql().sql("""
                        INSERT INTO invoice (id, account_id, number, total_minor, tax_minor, paid_minor, currency, billed_name,
                                             billed_email, status, created_at, told_at)
                        VALUES ('in_' || gen_random_uuid(), ?, 'A-1', 1234, 214, 1234, 'EUR', 'Deejay One', ?,
                                'paid', '2026-10-01Z', '2026-10-01Z')""").params(id.value(), id + "@pay.example").update();
    }

    public void isBackedUp(AccountId id, String path, String content) {
        RunAs.job("test", () -> {
            try {
                backup.upload(
                        id, new RelativePath(path), new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public ErasureId due(Somebody person) {
        return erasures.due(person.address(), person.account());
    }

    /** Somebody wrote it down where no map and no job looks. */
    public void note(String words) {
        sql().sql("SET ROLE astrasonic_owner; CREATE TABLE IF NOT EXISTS stray_note (note text); RESET ROLE")
                .update();
        sql().sql("INSERT INTO stray_note VALUES (?)").param(words).update();
    }

    public void forgetNotes() {
        sql().sql("DROP TABLE stray_note").update();
    }

    /** The DPO has it searched for once more. */
    public void scanAgain(ErasureId erasure) {
        var request = sql().sql("SELECT request_id FROM erasure WHERE id = ?")
                .param(erasure.value())
                .query(UUID.class)
                .single();
        cases.scanAgain(new RequestId(request), "What was left over has been removed.");
    }

    /** What the due tick would launch. */
    public List<String> batches() {
        return RunAs.jobFor("test", job::ordered);
    }

    public List<LaunchResult> runAll() {
        return batches().stream().map(this::run).toList();
    }

    public LaunchResult run(String batch) {
        return runner.run(new LaunchOrder(ErasureJob.NAME, batch, "system"));
    }

    /** The database as superuser, both stores and the ledger; the job's own word counts for nothing. */
    public void theOracleFinds(Somebody person, ErasureId erasure) {
        assertThat(erasures.statusOf(erasure)).isEqualTo("CERTIFIED");
        nothingIsLeftOf(person);
        assertThat(ledger.entries().stream().filter(entry -> entry.erasure().equals(erasure.value())))
                .hasSize(1);
        assertThat(sql().sql("SELECT count(*) FROM email_sent WHERE account_id = ? AND template = 'requests.erased'")
                        .param(person.account().value())
                        .query(Integer.class)
                        .single())
                .as("answers")
                .isEqualTo(1);
    }

    /** The mail server took every mail to the person, the answer among them. */
    public void theirMailLeft(Somebody person) {
        sql().sql("""
                        WITH gone AS (DELETE FROM email_outbox WHERE account_id = :person)
                        UPDATE email_sent SET outcome = 'SENT', sent_at = queued_at WHERE account_id = :person""").param("person", person.account().value()).update();
        RunAs.job("test", answers::confirm);
        Awaitility.await().until(() -> rows("email_sent WHERE account_id", person) == 0);
    }

    /** A hold on everything about the person. */
    public void isHeld(Somebody person) {
        sql().sql("""
                        WITH h AS (INSERT INTO legal_hold (id, ground, facts, named, data_sets, ordered_by, placed_at, placed_by, review_on)
                                   VALUES (gen_random_uuid(), 'LEGAL_CLAIMS', 'a claim', true, '{}', 'counsel', '2026-11-01Z', 'dpo-1',
                                           '2027-02-01') RETURNING id)
                        INSERT INTO legal_hold_person (hold_id, account_id, ground, placed_at)
                        SELECT id, ?, 'LEGAL_CLAIMS', '2026-11-01Z' FROM h""").param(person.account().value()).update();
    }

    public void holdsAreReleased() {
        sql().sql(
                        "UPDATE legal_hold SET released_at = '2026-11-22Z', released_by = 'dpo-1', release_reason = 'settled'")
                .update();
        sql().sql("UPDATE legal_hold_person SET released_at = '2026-11-22Z'").update();
    }

    public int signInsOf(Somebody person) {
        return rows("security_event WHERE account_id", person);
    }

    public int filesOf(AccountId person) {
        return rows("backup_file WHERE account_id", new Somebody("", person));
    }

    /** A package of the person that was built and is nobody's business any more. */
    public PackageOrder aPackageOf(Somebody person) {
        var order = people.anOrderOf(person.address(), Language.EN);
        people.build(order);
        sql().sql("UPDATE data_subject_request SET status = 'COMPLETED' WHERE id = ?")
                .param(order.request().value())
                .update();
        return order;
    }

    public boolean packageIsNowhere(PackageOrder order) {
        return people.versions(order).isEmpty()
                && people.statusOf(order.request()).equals("REVOKED");
    }

    public String stepOf(ErasureId erasure, String step) {
        return sql().sql(
                        "SELECT outcome FROM case_step JOIN erasure e USING (request_id) WHERE e.id = ? AND step_key = ?")
                .params(erasure.value(), step)
                .query(String.class)
                .single();
    }

    public String statusOf(ErasureId erasure) {
        return erasures.statusOf(erasure);
    }

    public void nothingIsLeftOf(Somebody person) {
        assertThat(IdentityServerForTests.ofTheRun().has("identity-of-" + person.account()))
                .isFalse();
        for (var set : map.tablesAboutPeople()) {
            boolean goes =
                    set.erasure() == Erasure.DELETE && !set.subjectColumn().equals("pseudonym");
            if (goes && !set.key().startsWith("mail.")) {
                assertThat(rows(set.name() + " WHERE " + set.subjectColumn(), person))
                        .as(set.key())
                        .isZero();
            }
        }
        assertThat(sql().sql(
                                "SELECT status || num_nonnulls(email, identity_id, display_name) FROM account WHERE id = ?")
                        .param(person.account().value())
                        .query(String.class)
                        .single())
                .isEqualTo("ERASED0");
        assertThat(rows("invoice WHERE billed_email IS NOT NULL AND account_id", person))
                .isZero();
        assertThat(rows("payment WHERE account_id", person)).isEqualTo(1);
        for (var store : stores.both()) {
            try (var versions = store.versions("c/")) {
                assertThat(versions.map(version -> version.key())
                                .filter(key -> !isReferredTo(key) && !isSomebodyElsesToRemove(key, person))
                                .toList())
                        .as("objects that nobody refers to")
                        .isEmpty();
            }
        }
    }

    private boolean isReferredTo(String key) {
        return sql().sql(
                                "SELECT count(*) FROM stored_object o JOIN backup_file f ON f.object_id = o.id WHERE object_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Another batch may be at work on the files of others. */
    private boolean isSomebodyElsesToRemove(String key, Somebody person) {
        return sql().sql(
                                "SELECT count(*) FROM released_content WHERE object_key = ? AND account_id <> ? AND gone_at IS NULL")
                        .params(key, person.account().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int rows(String where, Somebody person) {
        return sql().sql("SELECT count(*) FROM " + where + " = ?")
                .param(person.account().value())
                .query(Integer.class)
                .single();
    }

    public JdbcClient sql() {
        return people.sql();
    }
}
