package ai.astrasonic.finance.reconciliation;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A finding of reconciliation. */
@Entity
@Immutable
@Table(name = "finance_finding")
@NotPersonal("what does not add up, by the id of a record that is kept elsewhere")
@SuppressWarnings("unused") // read by the persistence metamodel only
class FindingRow {

    @Id
    private long id;

    @NotPersonal("one of our words for what does not add up")
    private String kind;

    @NotPersonal("id of a record or name of a kind of them")
    private String objectId;

    @NotPersonal("a year or a day")
    private String period;

    private @Nullable Long amountMinor;

    @NotPersonal("code of a currency")
    private @Nullable String currency;

    private Instant foundAt;

    private @Nullable Instant resolvedAt;

    protected FindingRow() {}
}
