package ai.astrasonic.accounts;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.shared.EmailAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A data subject with an account. */
@Entity
@Table(name = "account")
@DataAbout(
        key = "accounts.account",
        role = SubjectRole.SUBJECT,
        activity = "account-sign-in",
        retention = "account",
        erasure = Erasure.PSEUDONYMISE,
        keptBecause = "tax")
class Account {

    @Id
    @Personal(
            value = Category.IDENTITY,
            source = Source.DERIVED,
            identifies = true,
            erasure = Erasure.KEEP,
            keptBecause = "tax")
    private UUID id;

    @Personal(value = Category.CONTACT, identifies = true, erasure = Erasure.DELETE)
    private @Nullable String email;

    @Personal(value = Category.CONTACT, identifies = true, erasure = Erasure.DELETE)
    private @Nullable String emailAsTyped;

    @Personal(value = Category.CONTACT, source = Source.OBSERVED, erasure = Erasure.DELETE)
    private @Nullable Instant emailSince;

    @Personal(value = Category.IDENTITY, erasure = Erasure.DELETE)
    private @Nullable String displayName;

    @Personal(value = Category.LOCATION, erasure = Erasure.DELETE)
    private @Nullable String country;

    @Personal(value = Category.SETTING, erasure = Erasure.DELETE)
    private @Nullable String language;

    @Personal(value = Category.IDENTITY, erasure = Erasure.DELETE)
    private @Nullable Integer birthYear;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true, erasure = Erasure.DELETE)
    private @Nullable String identityId;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.IDENTITY, source = Source.DERIVED)
    private AccountStatus status;

    @Personal(value = Category.IDENTITY, source = Source.OBSERVED)
    private Instant createdAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant restrictedAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant deletionRequestedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable Instant erasedAt;

    @Version
    @NotPersonal("counts changes of the row")
    private long version;

    protected Account() {}

    Optional<EmailAddress> email() {
        return Optional.ofNullable(emailAsTyped).map(EmailAddress::new);
    }

    /** Since when the present address is the person's. */
    Instant emailSince() {
        return Objects.requireNonNull(emailSince);
    }

    /** Restriction of processing (Art. 18(1)): data is stored and nothing else; a second call keeps the first date. */
    void restrict(Instant at) {
        requireNotErased();
        if (restrictedAt == null) {
            restrictedAt = at;
        }
    }

    void liftRestriction() {
        restrictedAt = null;
    }

    /** It is to be erased; false when it is to be already. */
    boolean awaitsErasure(Instant at) {
        requireNotErased();
        if (status == AccountStatus.DELETION_REQUESTED) {
            return false;
        }
        status = AccountStatus.DELETION_REQUESTED;
        deletionRequestedAt = at;
        return true;
    }

    /** It is not to be erased after all; false when it was not to be. */
    boolean staysAfterAll() {
        if (status != AccountStatus.DELETION_REQUESTED) {
            return false;
        }
        status = AccountStatus.ACTIVE;
        deletionRequestedAt = null;
        return true;
    }

    /** Takes a new address; the old one is for the caller to keep. */
    void changeEmail(EmailAddress address, Instant at) {
        requireNotErased();
        emailSince = at;
        email = address.normal();
        emailAsTyped = address.typed();
    }

    /** The address was wrong and never the person's: it is forgotten, not kept as a former one. */
    void correctEmail(EmailAddress address) {
        requireNotErased();
        email = address.normal();
        emailAsTyped = address.typed();
    }

    void correct(AccountAttribute attribute, String value) {
        requireNotErased();
        switch (attribute) {
            case EMAIL -> correctEmail(new EmailAddress(value));
            case NAME -> displayName = value;
            case COUNTRY -> country = value;
            case LANGUAGE -> language = value;
            case BIRTH_YEAR -> birthYear = Integer.valueOf(value);
        }
    }

    Optional<String> value(AccountAttribute attribute) {
        return Optional.ofNullable(
                switch (attribute) {
                    case EMAIL -> emailAsTyped;
                    case NAME -> displayName;
                    case COUNTRY -> country;
                    case LANGUAGE -> language;
                    case BIRTH_YEAR -> birthYear == null ? null : birthYear.toString();
                });
    }

    private void requireNotErased() {
        if (status == AccountStatus.ERASED) {
            throw new IllegalStateException("Account " + id + " has been erased");
        }
    }
}
