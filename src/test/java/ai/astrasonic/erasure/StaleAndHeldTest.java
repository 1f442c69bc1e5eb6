package ai.astrasonic.erasure;

import static ai.astrasonic.requests.Step.APPROVAL;
import static ai.astrasonic.requests.Step.CERTIFICATE;
import static ai.astrasonic.requests.Step.SCAN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepOutcome.Failed;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.residual.Residue;
import ai.astrasonic.residual.ScanReport;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaleAndHeldTest extends ErasureStories {

    private static final String ADDRESS = "noor@example.org";

    @Test
    void a_plan_that_is_no_longer_true_leaves_the_batch_and_needs_another_approval() {
        var person = anAccountOf(ADDRESS);
        hasTracks(person, 3);
        var request = approvedErasureOf(person);
        theWaitingPeriodEnds();
        var batch = batch();
        hasTracks(person, 1);

        assertThat(recheck(batch)).isEmpty();

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.PLANNED);
        assertThat(erasureOf(request).because()).isEqualTo("reason.plan-stale");
        assertThat(planOf(request, "library.track").rows()).isEqualTo(4);
        assertThat(outcomeOf(request, APPROVAL)).isInstanceOf(WaitingFor.class);
        assertThat(asJob(erasures::batches)).isEmpty();
        approve(request);
        assertThat(recheck(batch())).hasSize(1);
    }

    @Test
    void a_payment_that_arrives_meanwhile_is_a_difference_too() {
        var person = anAccountOf(ADDRESS);
        paid(person, "2025-03-05T10:00:00Z", 799);
        var request = approvedErasureOf(person);
        theWaitingPeriodEnds();
        var batch = batch();
        paid(person, "2026-11-25T10:00:00Z", 799);

        assertThat(recheck(batch)).isEmpty();
        assertThat(statusOf(request)).isEqualTo(ErasureStatus.PLANNED);
    }

    @Test
    void what_the_case_itself_writes_makes_no_plan_stale() {
        var person = anAccountOf(ADDRESS);
        var request = approvedErasureOf(person);
        sql("""
                INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, message_id, outcome, queued_at)
                VALUES (gen_random_uuid(), :id, 'noor@example.org', 'erasure', 'en', 'Your request', 'x', 'm-1', 'QUEUED', '2026-11-23Z')
                """).param("id", person.value()).update();
        theWaitingPeriodEnds();

        assertThat(recheck(batch())).extracting(DueErasure::request).containsExactly(request);
    }

    @Test
    void content_shared_by_somebody_else_meanwhile_changes_nothing_that_was_approved() {
        var person = anAccountOf(ADDRESS);
        var content = content(100);
        backedUp(person, content);
        approvedErasureOf(person);
        backedUp(anAccountOf("somebody.else@example.org"), content);
        theWaitingPeriodEnds();

        assertThat(recheck(batch())).hasSize(1);
    }

    @Test
    void once_begun_it_is_finished_whatever_is_gone_by_then() {
        var person = anAccountOf(ADDRESS);
        hasTracks(person, 3);
        approvedErasureOf(person);
        theWaitingPeriodEnds();
        var batch = batch();
        recheck(batch);
        sql("DELETE FROM track").update();
        var hold = aHold(person);

        assertThat(recheck(batch)).as("after a restart").hasSize(1);
        assertThat(hold).isNotNull();
    }

    @Test
    void a_hold_defers_and_its_release_finishes_by_itself() {
        var person = anAccountOf(ADDRESS);
        hasTracks(person, 3);
        var request = approvedErasureOf(person);
        var hold = aHold(person, "library.track");
        theWaitingPeriodEnds();

        assertThat(asJob(erasures::batches)).isEmpty();
        assertThat(statusOf(request)).isEqualTo(ErasureStatus.DEFERRED);

        release(hold);
        assertThat(statusOf(request)).isEqualTo(ErasureStatus.WAITING);
        assertThat(recheck(batch())).hasSize(1);
    }

    @Test
    void a_hold_placed_after_the_batch_was_made_is_seen_at_the_recheck() {
        var person = anAccountOf(ADDRESS);
        var request = approvedErasureOf(person);
        theWaitingPeriodEnds();
        var batch = batch();
        aHold(person);

        assertThat(recheck(batch)).isEmpty();
        assertThat(statusOf(request)).isEqualTo(ErasureStatus.DEFERRED);
    }

    @Test
    void a_second_hold_keeps_what_the_first_one_set_free() {
        var person = anAccountOf(ADDRESS);
        var request = approvedErasureOf(person);
        var first = aHold(person);
        aHold(person);
        theWaitingPeriodEnds();
        asJob(erasures::batches);

        release(first);

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.DEFERRED);
    }

    @Test
    void a_hold_on_what_stays_anyway_is_in_nobody_s_way() {
        var person = anAccountOf(ADDRESS);
        paid(person, "2025-03-05T10:00:00Z", 799);
        approvedErasureOf(person);
        aHold(person, "billing.payment");
        theWaitingPeriodEnds();

        assertThat(asJob(erasures::batches)).hasSize(1);
    }

    @Test
    void seeks_the_person_by_everything_that_identified_them() {
        var person = anAccountOf(ADDRESS);
        sql("""
                INSERT INTO account_email (id, account_id, email, email_as_typed, used_from, used_until)
                VALUES (gen_random_uuid(), :id, 'old@example.org', 'Old@Example.org', '2024-01-01Z', '2025-01-01Z')
                """).param("id", person.value()).update();
        var shared = content(10);
        var own = content(10);
        backedUp(person, shared);
        backedUp(person, own);
        backedUp(anAccountOf("somebody.else@example.org"), shared);
        approvedErasureOf(person);
        theWaitingPeriodEnds();

        var batch = carriedOut();
        sql("DELETE FROM backup_file WHERE account_id = :id")
                .param("id", person.value())
                .update();

        var sought = asJob(() -> proof.seek(batch)).getFirst();

        assertThat(sought.person()).isEqualTo(person.value());
        assertThat(sought.identifiers())
                .contains(ADDRESS, "old@example.org", "Old@Example.org", "kc-" + person)
                .doesNotContain(person.toString(), "Noor Bakker");
        assertThat(sought.objectKeys()).containsExactly("c/" + own);
    }

    @Test
    void a_leftover_waits_for_an_engineer_and_gets_no_certificate() {
        var person = anAccountOf(ADDRESS);
        var request = approvedErasureOf(person);
        theWaitingPeriodEnds();
        var batch = carriedOut();

        asJob(() -> proof.recordScan(batch, report(person, new Residue.Leftover("notes.body", 1))));

        assertThat(outcomeOf(request, SCAN)).isInstanceOf(Failed.class);
        assertThat(asJob(() -> proof.toCertify(batch, ledger(request)))).isEmpty();
        assertThat(asJob(erasures::batches)).isEmpty();
        asJob(() -> proof.recordCertificate(erasureOf(request).id(), new byte[] {1}, true));
        assertThat(statusOf(request)).isEqualTo(ErasureStatus.ERASED);
        cases.scanAgain(request, "Removed it by hand");
        assertThat(asJob(erasures::batches)).hasSize(1).doesNotContain(batch);
    }

    @Test
    void a_clean_scan_is_certified_and_what_identified_the_person_is_forgotten() {
        var person = anAccountOf(ADDRESS);
        hasTracks(person, 3);
        paid(person, "2025-03-05T10:00:00Z", 799);
        var request = approvedErasureOf(person);
        theWaitingPeriodEnds();
        var batch = carriedOut();
        asJob(() -> proof.recordScan(batch, report(person, new Residue.Clean("track.title"))));

        var data = asJob(() -> proof.toCertify(batch, ledger(request))).getFirst();
        asJob(() -> proof.recordCertificate(erasureOf(request).id(), new byte[] {1, 2}, true));

        assertThat(data.dataSets())
                .contains(CertificateData.DataSetErased.gone("library.track", 3, 0, 0))
                .anyMatch(set -> set.key().equals("billing.payment") && set.kept() == 1 && "tax".equals(set.duty()));
        assertThat(statusOf(request)).isEqualTo(ErasureStatus.CERTIFIED);
        assertThat(outcomeOf(request, CERTIFICATE)).isInstanceOf(Done.class);
        assertThat(cases.certificate(request))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2));
        assertThat(sql("SELECT count(*) FROM erasure WHERE identifiers IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ScanReport report(AccountId person, Residue residue) {
        return new ScanReport(clock.instant(), Duration.ofSeconds(1), Map.of(person.value(), List.of(residue)));
    }

    private Map<UUID, String> ledger(RequestId request) {
        return Map.of(erasureOf(request).id().value(), "a".repeat(64));
    }
}
