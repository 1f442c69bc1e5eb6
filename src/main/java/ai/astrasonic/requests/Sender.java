package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.shared.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever sent a request and what they wrote, as a row keeps it: a third party's until identity is settled (Art. 15(4)). */
@Embeddable
record Sender(
        @Column(name = "requester_email")
        @Personal(
                value = Category.CONTACT,
                identifies = true,
                export = Export.WITHHOLD,
                withheld = "withheld.until-identified")
        @Nullable String email,

        @Column(name = "requester_email_normal")
        @Personal(
                value = Category.CONTACT,
                identifies = true,
                export = Export.WITHHOLD,
                withheld = "withheld.until-identified")
        @Nullable String emailNormal,

        @Column(name = "requester_name")
        @Personal(value = Category.IDENTITY, export = Export.WITHHOLD, withheld = "withheld.until-identified")
        @Nullable String name,

        @Personal(value = Category.CONTACT, export = Export.WITHHOLD, withheld = "withheld.until-identified")
        @Nullable String postalAddress,

        @Personal(value = Category.COMMUNICATION, export = Export.WITHHOLD, withheld = "withheld.until-identified")
        @Nullable String words) {

    static Sender of(NewRequest asked) {
        var requester = asked.requester();
        var email = requester.email();
        return new Sender(
                email == null ? null : email.typed(),
                email == null ? null : email.normal(),
                requester.name(),
                requester.postalAddress(),
                asked.words());
    }

    Optional<EmailAddress> address() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    Requester requester() {
        return new Requester(address().orElse(null), name, postalAddress);
    }
}
