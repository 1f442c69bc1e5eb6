package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** Which refund paid a credit note out. */
@Entity
@Immutable
@Table(name = "credit_note_refund")
@IdClass(CreditNoteRefund.Key.class)
@NotPersonal("a pair of ids; goes with the credit note")
@SuppressWarnings("unused") // read by the persistence metamodel only
class CreditNoteRefund {

    @Id
    @NotPersonal("a word or id of Stripe's own record")
    private String creditNoteId;

    @Id
    @NotPersonal("a word or id of Stripe's own record")
    private String refundId;

    protected CreditNoteRefund() {}

    record Key(String creditNoteId, String refundId) implements Serializable {}
}
