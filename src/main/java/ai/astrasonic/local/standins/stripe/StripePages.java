package ai.astrasonic.local.standins.stripe;

import ai.astrasonic.billing.Plan;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.Routes;
import ai.astrasonic.pages.HtmlPage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import tools.jackson.databind.node.ObjectNode;

/** The pages that Stripe serves to people: one to pay on, and the portal where a subscription is ended. No card is asked for. */
final class StripePages {

    private final StripeSamples samples = new StripeSamples();
    private final Routes routes = new Routes();
    private final StripeObjects objects;
    private final StripeHooks hooks;
    private final StripeCheckouts checkouts;
    private final LongConsumer balance;
    private int sales;

    /** @param balance takes what is left of each payment, in euros */
    StripePages(StripeObjects objects, StripeHooks hooks, StripeCheckouts checkouts, LongConsumer balance) {
        this.objects = objects;
        this.hooks = hooks;
        this.checkouts = checkouts;
        this.balance = balance;
        routes.on("GET /c/pay/{id}", this::toPay)
                .on("POST /c/pay/{id}", this::pay)
                .on("GET /p/session/{id}", this::portal)
                .on("POST /p/session/{id}", this::cancel);
    }

    Reply answer(Asked asked) {
        return routes.answer(asked).orElseGet(() -> Reply.text(404, "Not Found"));
    }

    private Reply toPay(Routes.Call call) {
        return objects.find("checkout.session", call.variable("id"))
                .filter(page -> page.path("status").asString().equals("open"))
                .map(StripePages::toPay)
                .orElseGet(() -> over());
    }

    private static Reply toPay(ObjectNode page) {
        var plan = Plan.of(page.path("metadata").path("plan").asString());
        var html = new HtmlPage(Locale.ENGLISH);
        html.raw("<main>").element("h1", "Pay for " + plan.nameEn());
        html.paragraph("This stands in for Stripe. No card is asked for, and nobody is charged.");
        html.element("p id=\"amount\"", plan.currency() + " " + plan.amountMinor() / 100.0);
        html.raw("<form method=\"post\"><label for=\"country\">Country</label><select id=\"country\" name=\"country\">"
                + "<option>NL</option><option>DE</option><option>US</option></select><button>Pay</button></form>");
        html.raw("<p><a href=\"" + HtmlPage.escaped(page.path("cancel_url").asString("")) + "\">Back</a></p></main>");
        return shown(200, html, "Pay");
    }

    private Reply pay(Routes.Call call) {
        var page = objects.find("checkout.session", call.variable("id")).orElseThrow();
        if (page.path("status").asString().equals("expired")) {
            return over();
        }
        if (page.path("status").asString().equals("open")) {
            var plan = Plan.of(page.path("metadata").path("plan").asString());
            var customer =
                    objects.find("customer", page.path("customer").asString()).orElseThrow();
            var price = checkouts.price(plan);
            var sale = new StripeSale(
                    samples, objects, hooks, plan, customer, price, call.asked().at(), ++sales);
            balance.accept(sale.make(page, call.asked().form().getOrDefault("country", "NL")));
        }
        return to(page.path("success_url")
                .asString()
                .replace("{CHECKOUT_SESSION_ID}", page.path("id").asString()));
    }

    private Reply portal(Routes.Call call) {
        var portal = objects.find("billing_portal.session", call.variable("id")).orElseThrow();
        var html = new HtmlPage(Locale.ENGLISH);
        html.raw("<main>").element("h1", "Your subscription");
        html.paragraph("This stands in for Stripe's customer portal.");
        running(portal).ifPresent(subscription -> {
            html.element("p id=\"state\"", subscription.path("cancel_at").isNull() ? "Renews" : "Ends");
            html.raw("<form method=\"post\"><button>Cancel subscription</button></form>");
        });
        html.raw("<p><a href=\"" + HtmlPage.escaped(portal.path("return_url").asString(""))
                + "\">Return</a></p></main>");
        return shown(200, html, "Your subscription");
    }

    private Reply cancel(Routes.Call call) {
        var portal = objects.find("billing_portal.session", call.variable("id")).orElseThrow();
        running(portal).ifPresent(subscription -> {
            long end = subscription.at("/items/data/0/current_period_end").asLong();
            subscription
                    .put("cancel_at_period_end", true)
                    .put("cancel_at", end)
                    .put("canceled_at", call.asked().at().getEpochSecond());
            hooks.tell(
                    "customer.subscription.updated", subscription, call.asked().at());
        });
        return to("/" + StripeCheckouts.PORTAL + call.asked().path());
    }

    private Optional<ObjectNode> running(ObjectNode portal) {
        return objects.of("subscription", "customer", portal.path("customer").asString()).stream()
                .filter(one -> !one.path("status").asString().equals("canceled"))
                .findFirst();
    }

    private static Reply over() {
        var html = new HtmlPage(Locale.ENGLISH);
        html.raw("<main>").element("h1", "This page is closed").raw("</main>");
        return shown(410, html, "Closed");
    }

    private static Reply to(String address) {
        return new Reply(303, Map.of("Location", Objects.requireNonNull(address)), new byte[0]);
    }

    private static Reply shown(int status, HtmlPage html, String title) {
        return new Reply(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                html.page(title, "").getBytes(StandardCharsets.UTF_8));
    }
}
