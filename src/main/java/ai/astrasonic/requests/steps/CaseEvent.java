package ai.astrasonic.requests.steps;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a case; the table grants no change and no removal to those who write it. */
@Entity
@Immutable
@Table(name = "case_event")
@DataAbout(
        key = "requests.timeline",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "happened_at")
class CaseEvent {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("order of what happened in the same instant")
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    @NotPersonal("internal key of the case")
    private UUID requestId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant happenedAt;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private String actor;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String act;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.until-identified")
    private String reason;

    @NotPersonal("whether it was known by then that the person is who they say")
    private boolean identitySettled;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused") // read by the access package only
    private @Nullable String disclosedReason;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String stateBefore;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String stateAfter;

    protected CaseEvent() {}

    CaseEvent(UUID id, CaseAct done, String actor, Instant happenedAt) {
        this.id = id;
        this.requestId = done.request().value();
        this.accountId = done.account() == null ? null : done.account().value();
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.act = done.act();
        this.reason = done.reason();
        this.identitySettled = done.identified();
        this.stateBefore = done.before();
        this.stateAfter = done.after();
    }

    TimelineEntry entry() {
        return new TimelineEntry(id, happenedAt, actor, act, reason, stateBefore, stateAfter);
    }
}
