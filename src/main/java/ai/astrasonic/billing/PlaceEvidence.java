package ai.astrasonic.billing;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence of where a customer is (Reg. (EU) 282/2011, Art. 24f). */
@Entity
@Table(name = "place_evidence")
@DataAbout(
        key = "billing.place-evidence",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        recipients = {"stripe"},
        orderBy = "captured_at")
class PlaceEvidence {

    @Id
    @Column(insertable = false, updatable = false)
    @NotPersonal("key of the record, made of the two after it")
    private String id;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String paymentId;

    @NotPersonal("which kind of evidence it is")
    private String kind;

    @Personal(value = Category.LOCATION, source = Source.THIRD_PARTY)
    private String country;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String sourceObject;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private Instant capturedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    protected PlaceEvidence() {}
}
