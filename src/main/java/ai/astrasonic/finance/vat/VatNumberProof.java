package ai.astrasonic.finance.vat;

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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a customer's VAT number was asked for in VIES, and what the answer was. */
@Entity
@Table(name = "vat_number_proof")
@DataAbout(
        key = "finance.vat-number-proof",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        subjectColumn = "customer_key",
        orderBy = "consulted_on")
class VatNumberProof {

    @Id
    @NotPersonal("id of the record")
    private UUID id;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED, identifies = true)
    private UUID customerKey;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY, identifies = true)
    private String vatNumber;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private LocalDate consultedOn;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private boolean valid;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String consultation;

    @NotPersonal("when it was noted")
    private Instant notedAt;

    protected VatNumberProof() {}
}
