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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that goes along with a mail that has not left yet; gone as soon as it has. */
@Entity
@Table(name = "email_attachment")
@DataAbout(
        key = "mail.attachment",
        role = SubjectRole.DETAILS,
        activity = "product-mail",
        retention = "email",
        erasure = Erasure.DELETE,
        recipients = {"resend"})
class WaitingAttachment {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("internal key of the mail")
    private UUID emailId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @NotPersonal("order among the attachments of a mail")
    private int position;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private String fileName;

    @NotPersonal("format of the file")
    private String mediaType;

    @Personal(
            value = Category.COMMUNICATION,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.on-its-way")
    private byte[] content;

    protected WaitingAttachment() {}
}
