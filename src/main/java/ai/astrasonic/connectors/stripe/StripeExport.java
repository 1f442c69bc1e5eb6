package ai.astrasonic.connectors.stripe;

import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.JsonFile;
import com.stripe.model.Charge;
import com.stripe.model.HasId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Writes what Stripe has of a person, each object as Stripe tells it. */
final class StripeExport {

    private final StripeLine stripe;
    private final Lists lists;
    private final ExportSink sink;
    private final Map<String, Long> counts = new HashMap<>();

    StripeExport(StripeLine stripe, ExportSink sink) {
        this.stripe = stripe;
        this.lists = new Lists(stripe.v1());
        this.sink = sink;
    }

    Map<String, Long> write(Collection<String> customers) throws IOException {
        customers(customers);
        var charges = charges(customers);
        each("refunds", charges, lists::refunds);
        each("disputes", charges, lists::disputes);
        each("payment-methods", customers, lists::paymentMethods);
        each("payment-intents", customers, lists::paymentIntents);
        each("setup-intents", customers, lists::setupIntents);
        each("invoices", customers, lists::invoices);
        each("credit-notes", customers, lists::creditNotes);
        each("checkouts", customers, lists::checkouts);
        each("subscriptions", customers, lists::subscriptions);
        each("tax-ids", customers, lists::taxIds);
        each("balance", customers, lists::balance);
        return Map.copyOf(counts);
    }

    private void customers(Collection<String> customers) throws IOException {
        try (var file = new JsonFile(sink, "customers.json")) {
            for (var id : customers) {
                var customer = StripeLine.asked(() -> stripe.v1().customers().retrieve(id));
                file.add(JsonMapper.shared().readTree(customer.getLastResponse().body()));
            }
            counts.put("customers", file.written());
        }
    }

    /** Answers those that something came after. */
    private List<Charge> charges(Collection<String> customers) throws IOException {
        var followed = new ArrayList<Charge>();
        try (var file = new JsonFile(sink, "payments.json")) {
            customers.forEach(id -> lists.charges(id).eachTold((charge, told) -> {
                file.add(told);
                if (Boolean.TRUE.equals(charge.getDisputed()) || charge.getAmountRefunded() > 0) {
                    followed.add(charge);
                }
            }));
            counts.put("payments", file.written());
        }
        return followed;
    }

    private <O, T extends HasId> void each(String name, Collection<O> of, Function<O, Pages<T>> list)
            throws IOException {
        try (var file = new JsonFile(sink, name + ".json")) {
            of.forEach(one -> list.apply(one).eachTold((_, told) -> file.add(told)));
            counts.put(name, file.written());
        }
    }
}
