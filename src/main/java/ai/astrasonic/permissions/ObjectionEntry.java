package ai.astrasonic.permissions;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An objection as it lies in the database. */
@Entity
@Table(name = "objection")
@DataAbout(
        key = "permissions.objection",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.DELETE,
        orderBy = "since")
class ObjectionEntry {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(Category.CASE_FILE)
    private String activity;

    @Enumerated(EnumType.STRING)
    @Personal(Category.CASE_FILE)
    private ObjectionGround ground;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable UUID requestId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant since;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable Boolean upheld;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant decidedAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant endedAt;

    protected ObjectionEntry() {}

    ObjectionEntry(
            UUID id,
            AccountId account,
            String activity,
            ObjectionGround ground,
            @Nullable RequestId request,
            Instant since) {
        this.id = id;
        this.accountId = account.value();
        this.activity = activity;
        this.ground = ground;
        this.requestId = request == null ? null : request.value();
        this.since = since;
    }

    ObjectionId id() {
        return new ObjectionId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    void uphold(Instant at) {
        requireUndecided();
        upheld = true;
        decidedAt = at;
    }

    /** Art. 21(1), last sentence; direct marketing knows no such ground (Art. 21(3)). */
    void reject(Instant at) {
        requireUndecided();
        if (ground == ObjectionGround.DIRECT_MARKETING) {
            throw new IllegalStateException("Objection " + id + " to direct marketing cannot be rejected");
        }
        upheld = false;
        decidedAt = at;
        endedAt = at;
    }

    void takeBack(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    private void requireUndecided() {
        if (upheld != null || endedAt != null) {
            throw new IllegalStateException("Objection " + id + " was decided or taken back before");
        }
    }

    Objection read() {
        return new Objection(
                id(),
                account(),
                activity,
                ground,
                Optional.ofNullable(requestId).map(RequestId::new),
                since,
                Optional.ofNullable(upheld),
                Optional.ofNullable(decidedAt),
                Optional.ofNullable(endedAt));
    }
}
