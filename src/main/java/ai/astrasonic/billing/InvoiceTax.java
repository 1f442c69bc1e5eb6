package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A tax of an invoice: how much of what, at which rate, and why. */
@Entity
@Immutable
@Table(name = "invoice_tax")
@IdClass(InvoiceTax.Key.class)
@NotPersonal("amounts of tax; go with the invoice")
@SuppressWarnings("unused") // read by the persistence metamodel only
class InvoiceTax {

    @Id
    @NotPersonal("a word or id of Stripe's own record")
    private String invoiceId;

    @Id
    private int position;

    private long amountMinor;

    private @Nullable Long taxableMinor;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String reason;

    private boolean inclusive;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String rateId;

    protected InvoiceTax() {}

    record Key(String invoiceId, int position) implements Serializable {}
}
