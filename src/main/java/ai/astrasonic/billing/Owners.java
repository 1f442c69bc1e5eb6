package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.shared.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives records that came before their customer or payment the account they belong to. */
@Component
class Owners {

    private static final List<String> BY_CUSTOMER = List.of(
            "UPDATE payment r SET account_id = c.account_id FROM stripe_customer c WHERE r.customer_id = c.id",
            "UPDATE invoice r SET account_id = c.account_id FROM stripe_customer c WHERE r.customer_id = c.id",
            "UPDATE credit_note r SET account_id = c.account_id FROM stripe_customer c WHERE r.customer_id = c.id",
            "UPDATE stripe_subscription r SET account_id = c.account_id FROM stripe_customer c WHERE r.customer_id = c.id");
    private static final List<String> BY_PARENT = List.of(
            "UPDATE refund r SET account_id = c.account_id FROM payment c WHERE r.payment_id = c.id",
            "UPDATE dispute r SET account_id = c.account_id FROM payment c WHERE r.payment_id = c.id",
            "UPDATE place_evidence r SET account_id = c.account_id FROM payment c WHERE r.payment_id = c.id");

    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose customer it is, by Stripe's id for the customer. */
    Optional<AccountId> ofCustomer(String customerId) {
        return jdbc.sql("SELECT account_id FROM stripe_customer WHERE id = :id AND account_id IS NOT NULL")
                .param("id", customerId)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    void settle(Told told) {
        var customers = told.idsOf(StripeTold.Customer.class);
        if (customers.length > 0) {
            BY_CUSTOMER.forEach(sql -> settle(sql, " AND c.id = ANY(:ids)", customers));
            BY_PARENT.forEach(sql -> settle(sql, " AND c.customer_id = ANY(:ids)", customers));
            settle(
                    "UPDATE invoice_line r SET account_id = c.account_id FROM invoice c WHERE r.invoice_id = c.id",
                    " AND c.customer_id = ANY(:ids)",
                    customers);
        }
        var payments = told.idsOf(StripeTold.Payment.class);
        if (payments.length > 0) {
            BY_PARENT.forEach(sql -> settle(sql, " AND c.id = ANY(:ids)", payments));
        }
    }

    private void settle(String update, String which, String[] ids) {
        jdbc.sql(update + which + " AND r.account_id IS NULL AND c.account_id IS NOT NULL")
                .param("ids", ids)
                .update();
    }
}
