package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Which invoice a payment settled, whichever of the two comes first. */
@Entity
@Immutable
@Table(name = "invoice_settlement")
@NotPersonal("ids of an invoice and its payment; goes with the invoice")
@SuppressWarnings("unused") // read by the persistence metamodel only
class InvoiceSettlement {

    @Id
    @NotPersonal("a word or id of Stripe's own record")
    private String id;

    @NotPersonal("a word or id of Stripe's own record")
    private String invoiceId;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String paymentId;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String intentId;

    protected InvoiceSettlement() {}
}
