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
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A restriction as it lies in the database: never removed when it ends, for it says what should not have happened. */
@Entity
@Table(name = "restriction")
@DataAbout(
        key = "permissions.restriction",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.DELETE,
        orderBy = "since")
class RestrictionEntry {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Personal(Category.CASE_FILE)
    private RestrictionGround ground;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable UUID requestId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant since;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant toldAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant liftedAt;

    @Embedded
    private @Nullable Announcement announcement;

    protected RestrictionEntry() {}

    RestrictionEntry(UUID id, AccountId account, RestrictionGround ground, @Nullable RequestId request, Instant since) {
        this.id = id;
        this.accountId = account.value();
        this.ground = ground;
        this.requestId = request == null ? null : request.value();
        this.since = since;
    }

    RestrictionId id() {
        return new RestrictionId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    /** The first notice's date stays; an announcement that came to nothing is done with. */
    void told(Instant at) {
        if (announcement != null && announcement.voidBecause() != null) {
            announcement = null;
        }
        if (toldAt == null) {
            toldAt = at;
        }
    }

    /** The person is to be told anew, whatever they were told before. */
    void willEnd(LocalDate on, @Nullable UUID notice, @Nullable Instant told) {
        announcement = new Announcement(on, notice, null);
        toldAt = told;
    }

    void doesNotEnd(String because) {
        announcement = announcement == null ? null : announcement.isVoid(because);
        toldAt = null;
    }

    void lift(Instant at) {
        liftedAt = at;
    }

    Restriction read() {
        return new Restriction(
                id(),
                account(),
                ground,
                Optional.ofNullable(requestId).map(RequestId::new),
                since,
                Optional.ofNullable(toldAt),
                Optional.ofNullable(liftedAt),
                Optional.ofNullable(announcement).map(announced -> announced.read(toldAt)));
    }
}
