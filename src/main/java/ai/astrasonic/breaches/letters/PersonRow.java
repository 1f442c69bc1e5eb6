package ai.astrasonic.breaches.letters;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** For the data map: that somebody was told of a breach, the proof of it. It stays after an erasure, and holds no address. */
@Entity
@Immutable
@Table(name = "breach_letter_person")
@DataAbout(
        key = "breaches.letter-person",
        role = SubjectRole.DETAILS,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        recipients = {"resend"},
        orderBy = "noted_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class PersonRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("number of a letter")
    private UUID letterId;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.SETTING, source = Source.DERIVED)
    private String language;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant notedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private String outcome;

    @NotPersonal("internal key of the mail")
    private @Nullable UUID emailId;

    @NotPersonal("counts tries of delivery")
    private int attempts;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private @Nullable Instant handedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private @Nullable Instant endedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable Instant deliveredAt;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable Instant complainedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private @Nullable String note;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private @Nullable String otherwise;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private @Nullable Instant otherwiseAt;

    @NotPersonal("member of staff who told them")
    private @Nullable String otherwiseBy;

    protected PersonRow() {}
}
