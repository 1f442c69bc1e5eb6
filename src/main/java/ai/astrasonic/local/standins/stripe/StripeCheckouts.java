package ai.astrasonic.local.standins.stripe;

import static ai.astrasonic.local.standins.stripe.StripeReplies.error;
import static ai.astrasonic.local.standins.stripe.StripeReplies.list;
import static ai.astrasonic.local.standins.stripe.StripeReplies.one;

import ai.astrasonic.billing.Plan;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.Routes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** New customers, prices, pages to pay on and the customers' own portal, as programs ask for them. */
final class StripeCheckouts {

    static final String PAY = "checkout.stripe.com";
    static final String PORTAL = "billing.stripe.com";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration OPEN = Duration.ofHours(24);

    private final StripeSamples samples = new StripeSamples();
    private final StripeObjects objects;
    private final StripeHooks hooks;
    private int born;

    StripeCheckouts(StripeObjects objects, StripeHooks hooks) {
        this.objects = objects;
        this.hooks = hooks;
    }

    void on(Routes routes) {
        routes.on("POST /v1/customers", this::customer)
                .on("GET /v1/prices", this::prices)
                .on("GET /v1/subscriptions/{id}", call -> one(objects.find("subscription", call.variable("id"))))
                .on("POST /v1/checkout/sessions", this::page)
                .on(
                        "GET /v1/checkout/sessions/{id}",
                        call -> one(objects.find("checkout.session", call.variable("id"))))
                .on("POST /v1/checkout/sessions/{id}/expire", this::close)
                .on("POST /v1/billing_portal/sessions", this::portal);
    }

    private Reply customer(Routes.Call call) {
        var form = call.asked().form();
        var customer = samples.of("customer", next("cus"))
                .put("created", call.asked().at().getEpochSecond())
                .put("email", form.get("email"))
                .put("name", form.get("name"));
        customer.putNull("discount").putNull("address").putNull("shipping").putNull("phone");
        customer.set("metadata", metadata(form));
        customer.set("preferred_locales", JSON.createArrayNode().add(form.getOrDefault("preferred_locales[0]", "en")));
        objects.put(customer);
        hooks.tell("customer.created", customer, call.asked().at());
        return Reply.json(200, customer);
    }

    private static ObjectNode metadata(Map<String, String> form) {
        var metadata = JSON.createObjectNode();
        form.forEach((name, value) -> {
            if (name.startsWith("metadata[")) {
                metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
            }
        });
        return metadata;
    }

    private Reply prices(Routes.Call call) {
        var wanted = call.asked().parameter("lookup_keys[0]").orElse("");
        return list(call, Plan.ofPrice(wanted).stream().map(this::price).toList());
    }

    ObjectNode price(Plan plan) {
        var price = samples.of("price", "price_" + plan.key().replace("-", ""))
                .put("currency", plan.currency().toLowerCase(Locale.ROOT))
                .put("lookup_key", plan.lookupKey())
                .put("tax_behavior", "inclusive")
                .put("unit_amount", plan.amountMinor())
                .put("unit_amount_decimal", Long.toString(plan.amountMinor()));
        price.putNull("custom_unit_amount").putNull("transform_quantity");
        ((ObjectNode) price.path("recurring")).put("interval", plan.every().word());
        return price;
    }

    private Reply page(Routes.Call call) {
        var form = call.asked().form();
        var plan = Plan.all().stream()
                .filter(one -> price(one).path("id").asString().equals(form.get("line_items[0][price]")))
                .findFirst();
        if (plan.isEmpty()
                || objects.find("customer", form.getOrDefault("customer", "")).isEmpty()) {
            return error(400, "invalid_request_error", "resource_missing", "No such customer or price");
        }
        var at = call.asked().at();
        var page = samples.of("checkout.session", next("cs_test"))
                .put("created", at.getEpochSecond())
                .put("expires_at", at.plus(OPEN).getEpochSecond())
                .put("mode", "subscription")
                .put("status", "open")
                .put("payment_status", "unpaid")
                .put("customer", form.get("customer"))
                .put("success_url", form.get("success_url"))
                .put("cancel_url", form.get("cancel_url"))
                .put("currency", plan.get().currency().toLowerCase(Locale.ROOT))
                .put("amount_total", plan.get().amountMinor())
                .put("amount_subtotal", plan.get().amountMinor());
        page.putNull("payment_intent")
                .putNull("customer_details")
                .putNull("subscription")
                .putNull("invoice");
        page.put("url", there(call, PAY) + "/c/pay/" + page.path("id").asString());
        page.set("metadata", metadata(form));
        objects.put(page);
        return Reply.json(200, page);
    }

    private Reply close(Routes.Call call) {
        var page = objects.find("checkout.session", call.variable("id"));
        if (page.isPresent() && !page.get().path("status").asString().equals("open")) {
            return error(
                    400,
                    "invalid_request_error",
                    "resource_missing",
                    "Only Checkout Sessions with a status of open can be expired");
        }
        page.ifPresent(open -> {
            open.put("status", "expired").putNull("url");
            hooks.tell("checkout.session.expired", open, call.asked().at());
        });
        return one(page);
    }

    private Reply portal(Routes.Call call) {
        var form = call.asked().form();
        var customer = objects.find("customer", form.getOrDefault("customer", ""));
        if (customer.isEmpty() || customer.get().path("deleted").asBoolean(false)) {
            return error(400, "invalid_request_error", "resource_missing", "No such customer");
        }
        var portal = samples.of("billing_portal.session", next("bps"))
                .put("created", call.asked().at().getEpochSecond())
                .put("customer", form.get("customer"))
                .put("return_url", form.get("return_url"));
        portal.putNull("flow");
        portal.put(
                "url", there(call, PORTAL) + "/p/session/" + portal.path("id").asString());
        objects.put(portal);
        return Reply.json(200, portal);
    }

    /** Where a browser finds that host: at this server. */
    private static String there(Routes.Call call, String host) {
        return "http://" + Objects.requireNonNullElse(call.asked().headers().get("Host"), "127.0.0.1") + "/" + host;
    }

    private String next(String prefix) {
        return prefix + String.format(Locale.ROOT, "_9Local%08d", ++born);
    }
}
