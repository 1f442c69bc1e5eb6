package ai.astrasonic.accounts;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An address that an account used before; it still leads to the person. */
@Entity
@Table(name = "account_email")
@DataAbout(
        key = "accounts.former-email",
        role = SubjectRole.DETAILS,
        activity = "account-sign-in",
        retention = "account",
        erasure = Erasure.DELETE,
        orderBy = "used_from")
class FormerEmail {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.CONTACT, identifies = true)
    private String email;

    @Personal(value = Category.CONTACT, identifies = true)
    private String emailAsTyped;

    @Personal(value = Category.CONTACT, source = Source.OBSERVED)
    private Instant usedFrom;

    @Personal(value = Category.CONTACT, source = Source.OBSERVED)
    private Instant usedUntil;

    protected FormerEmail() {}

    FormerEmail(UUID id, AccountId account, EmailAddress address, Instant usedFrom, Instant usedUntil) {
        this.id = id;
        this.accountId = account.value();
        this.email = address.normal();
        this.emailAsTyped = address.typed();
        this.usedFrom = usedFrom;
        this.usedUntil = usedUntil;
    }
}
