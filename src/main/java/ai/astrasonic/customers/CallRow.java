package ai.astrasonic.customers;

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

/** For the data map: what was answered to a call of a customer, so that a repetition of it does nothing twice. */
@Entity
@Immutable
@Table(name = "customer_call")
@DataAbout(
        key = "customers.call",
        role = SubjectRole.DETAILS,
        activity = "account-sign-in",
        retention = "call",
        erasure = Erasure.DELETE,
        orderBy = "answered_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class CallRow {

    @Id
    @NotPersonal("internal key")
    private String keySha256;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @NotPersonal("how a call of a program ended")
    private String contentSha256;

    @NotPersonal("how a call of a program ended")
    private int status;

    @NotPersonal("how a call of a program ended")
    private @Nullable String contentType;

    @NotPersonal("how a call of a program ended")
    private @Nullable String tag;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private String body;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant answeredAt;

    protected CallRow() {}
}
