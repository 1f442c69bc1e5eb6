package ai.astrasonic.mail;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of a mail that has not left yet; gone as soon as it has. */
@Entity
@Table(name = "email_outbox")
@DataAbout(
        key = "mail.waiting",
        role = SubjectRole.DETAILS,
        activity = "product-mail",
        retention = "email",
        erasure = Erasure.DELETE,
        recipients = {"resend"})
class WaitingMail {

    @Id
    @NotPersonal("internal key")
    private UUID emailId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(
            value = Category.COMMUNICATION,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private String textBody;

    @Personal(
            value = Category.COMMUNICATION,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private String htmlBody;

    @NotPersonal("counts tries of delivery")
    private int attempts;

    @NotPersonal("time of the next try")
    private Instant dueAt;

    @NotPersonal("lease of the instance that delivers it")
    private @Nullable Instant leasedUntil;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private @Nullable String leaveAddress;

    protected WaitingMail() {}
}
