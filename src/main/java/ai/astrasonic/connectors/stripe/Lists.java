package ai.astrasonic.connectors.stripe;

import com.stripe.model.Charge;
import com.stripe.model.CreditNote;
import com.stripe.model.CustomerBalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.Invoice;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.SetupIntent;
import com.stripe.model.Subscription;
import com.stripe.model.TaxId;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CreditNoteListParams;
import com.stripe.param.CustomerBalanceTransactionListParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.CustomerTaxIdListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.SetupIntentListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.service.V1Services;

/** What belongs to a customer at Stripe, or to a charge. */
record Lists(V1Services v1) {

    Pages<PaymentMethod> paymentMethods(String customer) {
        return last -> v1.customers()
                .paymentMethods()
                .list(
                        customer,
                        CustomerPaymentMethodListParams.builder()
                                .setLimit(Pages.LIMIT)
                                .setStartingAfter(last)
                                .build());
    }

    Pages<TaxId> taxIds(String customer) {
        return last -> v1.customers()
                .taxIds()
                .list(
                        customer,
                        CustomerTaxIdListParams.builder()
                                .setLimit(Pages.LIMIT)
                                .setStartingAfter(last)
                                .build());
    }

    Pages<CustomerBalanceTransaction> balance(String customer) {
        return last -> v1.customers()
                .balanceTransactions()
                .list(
                        customer,
                        CustomerBalanceTransactionListParams.builder()
                                .setLimit(Pages.LIMIT)
                                .setStartingAfter(last)
                                .build());
    }

    /** Those that ended too. */
    Pages<Subscription> subscriptions(String customer) {
        return last -> v1.subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(customer)
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }

    Pages<Charge> charges(String customer) {
        return last -> v1.charges()
                .list(ChargeListParams.builder()
                        .setCustomer(customer)
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }

    Pages<PaymentIntent> paymentIntents(String customer) {
        return last -> v1.paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setCustomer(customer)
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }

    Pages<SetupIntent> setupIntents(String customer) {
        return last -> v1.setupIntents()
                .list(SetupIntentListParams.builder()
                        .setCustomer(customer)
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }

    Pages<Invoice> invoices(String customer) {
        return last -> v1.invoices()
                .list(InvoiceListParams.builder()
                        .setCustomer(customer)
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }

    Pages<CreditNote> creditNotes(String customer) {
        return last -> v1.creditNotes()
                .list(CreditNoteListParams.builder()
                        .setCustomer(customer)
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }

    Pages<Session> checkouts(String customer) {
        return last -> v1.checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setCustomer(customer)
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }

    Pages<Refund> refunds(Charge charge) {
        return last -> v1.refunds()
                .list(RefundListParams.builder()
                        .setCharge(charge.getId())
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }

    Pages<Dispute> disputes(Charge charge) {
        return last -> v1.disputes()
                .list(DisputeListParams.builder()
                        .setCharge(charge.getId())
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }
}
