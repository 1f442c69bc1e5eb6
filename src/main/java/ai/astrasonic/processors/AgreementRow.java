package ai.astrasonic.processors;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Contracts with processors on the data map: they name who signed them. They are written and read by SQL. */
@Entity
@Immutable
@Table(name = "recipient_agreement")
@DataAbout(
        key = "processors.agreement",
        role = SubjectRole.STAFF,
        activity = "vendor-management",
        retention = "audit",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "signed_by",
        orderBy = "signed_on")
@SuppressWarnings("unused") // read by the persistence metamodel only
class AgreementRow {

    @Id
    @NotPersonal("number of the row")
    private UUID filingId;

    @NotPersonal("version of a contract")
    private String version;

    @NotPersonal("day of a contract")
    private LocalDate signedOn;

    @Personal(value = Category.IDENTITY, identifies = true)
    private String signedBy;

    @NotPersonal("day of a contract")
    private @Nullable LocalDate validUntil;

    @NotPersonal("term of a contract")
    private @Nullable Integer noticeDays;

    @NotPersonal("term of a contract")
    private @Nullable Integer breachHours;

    @NotPersonal("term of a contract")
    private @Nullable Integer deletionDays;

    @NotPersonal("name of the contract's file")
    private String fileName;

    @Personal(Category.CASE_FILE)
    private byte[] file;

    @NotPersonal("hash of the contract's file")
    private String sha256;

    protected AgreementRow() {}
}
