package ai.astrasonic.connectors.stripe;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An address of Stripe's library as a template, so that evidence shows which call it was and not of whom. */
record AddressTemplate(String text, Object[] variables) {

    /** Whatever else stands in a path is a number of something. */
    private static final Set<String> WORDS = Set.of(
            "v1",
            "customers",
            "payment_methods",
            "detach",
            "tax_ids",
            "balance_transactions",
            "subscriptions",
            "charges",
            "payment_intents",
            "setup_intents",
            "invoices",
            "credit_notes",
            "refunds",
            "disputes",
            "checkout",
            "sessions",
            "privacy",
            "redaction_jobs",
            "run",
            "validation_errors",
            "balance",
            "payouts",
            "invoice_payments",
            "tax_rates",
            "events",
            "lines",
            "prices",
            "billing_portal",
            "expire");

    static AddressTemplate of(URI address) {
        var text = new StringBuilder("https://").append(address.getHost());
        var variables = new ArrayList<Object>();
        for (var part : address.getRawPath().substring(1).split("/")) {
            text.append('/').append(WORDS.contains(part) ? part : variable("id", part, variables));
        }
        var pairs = address.getRawQuery() == null
                ? List.<String>of()
                : List.of(address.getRawQuery().split("&"));
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i).split("=", 2);
            text.append(i == 0 ? '?' : '&').append(decoded(pair[0])).append('=');
            text.append(variable(decoded(pair[0]).replaceAll("\\W", ""), pair.length < 2 ? "" : pair[1], variables));
        }
        return new AddressTemplate(text.toString(), variables.toArray());
    }

    private static String variable(String name, String value, List<Object> variables) {
        variables.add(decoded(value));
        return "{" + name + "}";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
