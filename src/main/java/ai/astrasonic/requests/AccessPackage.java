package ai.astrasonic.requests;

import static ai.astrasonic.requests.PackageStatus.BUILT;
import static ai.astrasonic.requests.PackageStatus.EXPIRED;
import static ai.astrasonic.requests.PackageStatus.ORDERED;
import static ai.astrasonic.requests.PackageStatus.PREVIEWED;
import static ai.astrasonic.requests.PackageStatus.RELEASED;
import static ai.astrasonic.requests.PackageStatus.REVOKED;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.keys.WrappedKey;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A package of a person's data: what it is, where it lies encrypted, and how far it has come. */
@Entity
@Table(name = "access_package")
@DataAbout(
        key = "requests.package",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "ordered_at")
class AccessPackage {

    @Id
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID id;

    @NotPersonal("internal key of the case")
    private UUID requestId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @NotPersonal("place of the encrypted package, made of its own id")
    private String objectKey;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private @Nullable String wrappedKey;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private PackageStatus status;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant orderedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable Long bytes;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String sha256;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String manifestSha256;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant builtAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant previewedAt;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private @Nullable String previewedBy;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant releasedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable Instant expiresAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant revokedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String revokedBecause;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant removedAt;

    @Version
    @NotPersonal("counts changes of the row")
    private long version;

    protected AccessPackage() {}

    AccessPackage(PackageId id, DataSubjectRequest request, AccountId account, WrappedKey key, Instant now) {
        this.id = id.value();
        this.requestId = request.id().value();
        this.accountId = account.value();
        this.objectKey = id.objectKey();
        this.wrappedKey = key.base64();
        this.status = ORDERED;
        this.orderedAt = now;
    }

    void isBuilt(BuiltPackage built, Instant at, Instant expires) {
        require(ORDERED);
        bytes = built.bytes();
        sha256 = built.sha256();
        manifestSha256 = built.manifestSha256();
        builtAt = at;
        expiresAt = expires;
        status = BUILT;
    }

    void isPreviewed(String by, Instant at) {
        require(BUILT);
        previewedAt = at;
        previewedBy = by;
        status = PREVIEWED;
    }

    void isReleased(Instant at, Instant expires) {
        require(PREVIEWED);
        releasedAt = at;
        expiresAt = expires;
        status = RELEASED;
    }

    void isOpenUntil(Instant expires) {
        require(RELEASED);
        expiresAt = expires;
    }

    void isRevoked(String because, Instant at) {
        require(ORDERED, BUILT, PREVIEWED, RELEASED);
        revokedAt = at;
        revokedBecause = because;
        status = REVOKED;
    }

    void isExpired() {
        require(BUILT, PREVIEWED, RELEASED);
        status = EXPIRED;
    }

    /** Its object is gone; without the data key any copy of it is unreadable for ever. */
    void isRemoved(Instant at) {
        require(REVOKED, EXPIRED);
        wrappedKey = null;
        removedAt = at;
    }

    PackageId id() {
        return new PackageId(id);
    }

    RequestId request() {
        return new RequestId(requestId);
    }

    /** @throws NullPointerException when it is not built yet */
    Instant builtAt() {
        return Objects.requireNonNull(builtAt);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    String objectKey() {
        return objectKey;
    }

    PackageStatus status() {
        return status;
    }

    String sha256() {
        return Objects.requireNonNull(sha256);
    }

    long bytes() {
        return Objects.requireNonNull(bytes);
    }

    WrappedKey key() {
        return new WrappedKey(Objects.requireNonNull(wrappedKey));
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isSameAs(BuiltPackage built) {
        return built.sha256().equals(sha256) && built.manifestSha256().equals(manifestSha256);
    }

    boolean isExpiredAt(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    PackageView view() {
        return new PackageView(
                id(),
                status,
                Optional.ofNullable(bytes),
                Optional.ofNullable(sha256),
                Optional.ofNullable(manifestSha256),
                orderedAt,
                Optional.ofNullable(builtAt),
                Optional.ofNullable(previewedAt),
                Optional.ofNullable(releasedAt),
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(revokedBecause));
    }

    private void require(PackageStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new IllegalStateException(
                    "Package " + id + " is " + status + ", but this needs one of " + Arrays.toString(allowed));
        }
    }
}
