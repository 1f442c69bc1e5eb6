package ai.astrasonic.rectification;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction as it lies in the database: both values encrypted, and hashes by which a leftover of the old one is found. */
@Entity
@Table(name = "rectification")
@DataAbout(
        key = "rectification.rectification",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.DELETE,
        orderBy = "corrected_at")
@SuppressWarnings("unused") // written by SQL, read by the access package
class RectificationEntry {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Personal(Category.CASE_FILE)
    private AccountAttribute attribute;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable UUID requestId;

    @Personal(value = Category.CASE_FILE, export = Export.WITHHOLD, withheld = "withheld.corrected")
    private byte @Nullable [] beforeValue;

    @Personal(value = Category.CASE_FILE, export = Export.WITHHOLD, withheld = "withheld.corrected")
    private byte[] afterValue;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.internal")
    private byte[][] beforeHashes;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.internal")
    private byte[][] afterHashes;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private String evidence;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant correctedAt;

    protected RectificationEntry() {}
}
