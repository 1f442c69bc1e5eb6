package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.requests.deadlines.Extension;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An extension as a row keeps it: announced, counting since its notice left, or void because that was too late (Art. 12(3)). */
@Embeddable
record Prolonging(
        @Enumerated(EnumType.STRING)
        @Column(name = "extension_ground")
        @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        Extension.@Nullable Ground ground,

        @Column(name = "extension_notice_on") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        @Nullable LocalDate noticeOn,

        @Column(name = "extension_email_id") @NotPersonal("internal key of the e-mail with the notice")
        @Nullable UUID emailId,

        @Column(name = "extension_void_because") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        @Nullable String voidBecause,

        @Column(name = "extension_reason")
        @Personal(
                value = Category.CASE_FILE,
                source = Source.DERIVED,
                export = Export.WITHHOLD,
                withheld = "withheld.until-identified")
        @Nullable String reason) {

    static final Prolonging NONE = new Prolonging(null, null, null, null, null);

    static Prolonging announced(Extension.Ground ground, String reason, UUID emailId) {
        return new Prolonging(ground, null, emailId, null, reason);
    }

    Prolonging because(String words) {
        return new Prolonging(ground, noticeOn, emailId, null, words);
    }

    Prolonging counts(Extension extension) {
        return new Prolonging(extension.ground(), extension.noticeSentOn(), emailId, voidBecause, reason);
    }

    Prolonging isVoid(String because) {
        return new Prolonging(null, noticeOn, emailId, because, null);
    }

    boolean isGiven() {
        return ground != null;
    }

    /** The ground of an extension whose notice is on its way. */
    Optional<Extension.Ground> groundOnItsWay() {
        return noticeOn == null ? Optional.ofNullable(ground) : Optional.empty();
    }

    Optional<Extension> extension() {
        return ground == null || noticeOn == null ? Optional.empty() : Optional.of(new Extension(ground, noticeOn));
    }

    Optional<ExtensionNotice> notice() {
        if (voidBecause != null) {
            return Optional.of(new ExtensionNotice(ExtensionNotice.State.VOID, voidBecause));
        }
        var state = noticeOn == null ? ExtensionNotice.State.ON_ITS_WAY : ExtensionNotice.State.COUNTS;
        return Optional.ofNullable(reason).map(words -> new ExtensionNotice(state, words));
    }
}
