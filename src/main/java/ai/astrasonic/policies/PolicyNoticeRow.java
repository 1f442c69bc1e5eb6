package ai.astrasonic.policies;

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

/** For the data map: that an account was told of a version of the policy, the proof of it; it goes with the account. */
@Entity
@Immutable
@Table(name = "policy_notice")
@DataAbout(
        key = "policies.notice",
        role = SubjectRole.DETAILS,
        activity = "policy-notices",
        retention = "account",
        erasure = Erasure.DELETE,
        recipients = {"resend"},
        orderBy = "noted_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class PolicyNoticeRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("number of a version")
    private UUID versionId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private String how;

    @Personal(value = Category.SETTING, source = Source.DERIVED)
    private String language;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant notedAt;

    @NotPersonal("internal key of the mail")
    private @Nullable UUID emailId;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private String outcome;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private @Nullable Instant mailedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable Instant deliveredAt;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private @Nullable Instant endedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable String note;

    protected PolicyNoticeRow() {}
}
