package ai.astrasonic.local.standins.stripe;

import static ai.astrasonic.local.standins.stripe.StripeReplies.error;
import static ai.astrasonic.local.standins.stripe.StripeReplies.list;
import static ai.astrasonic.local.standins.stripe.StripeReplies.one;
import static ai.astrasonic.local.standins.stripe.StripeReplies.preview;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.Routes;
import ai.astrasonic.local.standins.StandIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks the part of Stripe's interface (version 2026-07-29.dahlia) that concerns one customer, with its idempotency keys; its
 * answers and our calls are held against Stripe's own specification where it is tested.
 */
public final class StripeStandIn implements StandIn {

    /** What the stand-in takes for right. */
    public static final Map<String, String> CREDENTIALS = Map.of("key", "rk_test_local", "redaction", "no");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JOBS = "/v1/privacy/redaction_jobs";
    private static final String BALANCE = "customer_balance_transaction";
    private static final Set<String> DETAILS = Set.of("name", "email", "phone", "description");

    private final StripeObjects objects = new StripeObjects();
    private final StripePeople people = new StripePeople(objects);
    private final StripeBusiness business = new StripeBusiness(objects);
    private final RedactionJobs jobs = new RedactionJobs();
    private final StripeHooks hooks = new StripeHooks(objects);
    private final StripeCheckouts checkouts = new StripeCheckouts(objects, hooks);
    private final StripePages pages = new StripePages(objects, hooks, checkouts, business::earned);
    private final Map<String, Answered> answered = new HashMap<>();
    private final Routes routes = new Routes();
    private boolean believes;
    private int asked;

    private record Answered(String body, Reply reply) {}

    public StripeStandIn() {
        customers();
        checkouts.on(routes);
        books();
        redactions();
    }

    private void customers() {
        routes.on("GET /v1/customers", this::customers)
                .on("GET /v1/customers/{id}", this::customer)
                .on("POST /v1/customers/{id}", this::update)
                .on("DELETE /v1/customers/{id}", this::delete)
                .on("GET /v1/customers/{id}/payment_methods", call -> ofCustomer(call, "payment_method"))
                .on("GET /v1/customers/{id}/tax_ids", call -> ofCustomer(call, "tax_id"))
                .on("GET /v1/customers/{id}/balance_transactions", call -> ofCustomer(call, BALANCE))
                .on("POST /v1/payment_methods/{id}/detach", this::detach)
                .on("GET /v1/subscriptions", this::subscriptions)
                .on("DELETE /v1/subscriptions/{id}", this::cancel);
    }

    private void books() {
        routes.on("GET /v1/charges", call -> filtered(call, "charge", "customer"))
                .on("GET /v1/payment_intents", call -> filtered(call, "payment_intent", "customer"))
                .on("GET /v1/setup_intents", call -> filtered(call, "setup_intent", "customer"))
                .on("GET /v1/invoices", call -> filtered(call, "invoice", "customer"))
                .on("GET /v1/invoices/{id}/lines", this::lines)
                .on("GET /v1/credit_notes", call -> filtered(call, "credit_note", "customer"))
                .on("GET /v1/checkout/sessions", call -> filtered(call, "checkout.session", "customer"))
                .on("GET /v1/refunds", call -> filtered(call, "refund", "charge"))
                .on("GET /v1/disputes", call -> filtered(call, "dispute", "charge"))
                .on("GET /v1/invoice_payments", call -> filtered(call, "invoice_payment", "invoice"))
                .on("GET /v1/payouts", call -> filtered(call, "payout", "status"))
                .on("GET /v1/tax_rates", call -> filtered(call, "tax_rate", "active"))
                .on("GET /v1/events", call -> filtered(call, "event", "type"))
                .on("GET /v1/balance_transactions", this::booked)
                .on("GET /v1/balance", call -> Reply.json(200, business.balance()));
    }

    private void redactions() {
        routes.on("POST " + JOBS, call -> preview(call, () -> Optional.of(jobs.begin(call.asked()))))
                .on("GET " + JOBS + "/{id}", call -> preview(call, () -> jobs.look(call.variable("id"))))
                .on("POST " + JOBS + "/{id}/run", call -> preview(call, () -> jobs.run(call.variable("id"))))
                .on("GET " + JOBS + "/{id}/validation_errors", call -> list(call, List.of(jobs.error())));
    }

    /** A customer whom nobody put in, and who was never deleted, has paid before. */
    public StripeStandIn believing() {
        believes = true;
        return this;
    }

    /** What a whole business did. */
    public StripeBusiness business() {
        return business;
    }

    public StripePeople people() {
        return people;
    }

    public RedactionJobs redactionJobs() {
        return jobs;
    }

    /** To whom it tells what happens on its pages. */
    public StripeHooks hooks() {
        return hooks;
    }

    @Override
    public String recipient() {
        return "stripe";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.stripe.com", "files.stripe.com", StripeCheckouts.PAY, StripeCheckouts.PORTAL);
    }

    @Override
    public synchronized Reply answer(Asked call) {
        if (call.host().equals(StripeCheckouts.PAY) || call.host().equals(StripeCheckouts.PORTAL)) {
            return pages.answer(call);
        }
        return answerOnce(call).with("Request-Id", "req_local%06d".formatted(++asked));
    }

    @Override
    public synchronized void reset() {
        objects.clear();
        business.clear();
        jobs.clear();
        answered.clear();
    }

    private Reply answerOnce(Asked call) {
        if (!("Bearer " + CREDENTIALS.get("key")).equals(call.headers().get("Authorization"))) {
            return error(401, "invalid_request_error", "api_key_expired", "Invalid API Key provided");
        }
        var key = call.headers().get("Idempotency-Key");
        if (key == null || !call.method().equals("POST")) {
            return route(call);
        }
        var before = answered.get(key);
        if (before == null) {
            var reply = route(call);
            answered.put(key, new Answered(call.line() + call.text(), reply));
            return reply;
        }
        return before.body().equals(call.line() + call.text())
                ? before.reply().with("Idempotent-Replayed", "true")
                : error(
                        400,
                        "idempotency_error",
                        "idempotency_error",
                        "Keys for idempotent requests can only be used with the same parameters");
    }

    private Reply route(Asked call) {
        return routes.answer(call)
                .orElseGet(() -> error(404, "invalid_request_error", "resource_missing", "Unrecognized request URL"));
    }

    private Reply customer(Routes.Call call) {
        imagine(call.variable("id"));
        return one(objects.find("customer", call.variable("id")));
    }

    private Reply update(Routes.Call call) {
        return one(living(call.variable("id")).map(customer -> {
            call.asked().form().forEach((name, value) -> set(customer, name, value));
            return customer;
        }));
    }

    private static void set(ObjectNode customer, String name, String value) {
        if (DETAILS.contains(name)) {
            customer.set(name, value.isEmpty() ? JSON.nullNode() : JSON.valueToTree(value));
        } else if (name.startsWith("address[") && customer.path("address").isObject()) {
            ((ObjectNode) customer.path("address")).put(name.substring("address[".length(), name.length() - 1), value);
        } else if (value.isEmpty()) {
            customer.putNull(name);
        }
    }

    private Reply delete(Routes.Call call) {
        var id = call.variable("id");
        return one(living(id).map(customer -> {
            objects.of("subscription", "customer", id).forEach(StripeStandIn::end);
            objects.of("payment_method", "customer", id).forEach(method -> method.putNull("customer"));
            var gone = JSON.createObjectNode()
                    .put("id", id)
                    .put("object", "customer")
                    .put("deleted", true);
            objects.put(gone);
            return gone;
        }));
    }

    private Reply detach(Routes.Call call) {
        var method = objects.find("payment_method", call.variable("id"));
        if (method.isPresent() && method.get().path("customer").isNull()) {
            return error(
                    400,
                    "invalid_request_error",
                    "payment_method_unexpected_state",
                    "It is not attached to a customer");
        }
        method.ifPresent(found -> found.putNull("customer"));
        return one(method);
    }

    private Reply cancel(Routes.Call call) {
        return one(objects.find("subscription", call.variable("id"))
                .filter(StripeStandIn::isRunning)
                .map(StripeStandIn::end));
    }

    private static ObjectNode end(ObjectNode subscription) {
        return subscription
                .put("status", "canceled")
                .put("canceled_at", 1_790_000_000L)
                .put("ended_at", 1_790_000_000L);
    }

    private static boolean isRunning(JsonNode subscription) {
        return !subscription.path("status").asString().equals("canceled");
    }

    private Reply subscriptions(Routes.Call call) {
        boolean all = call.asked().parameter("status").filter("all"::equals).isPresent();
        var customer = call.asked().parameter("customer");
        var found = objects.newest(
                "subscription",
                one -> customer.map(one.path("customer").asString("")::equals).orElse(true));
        return list(
                call,
                found.stream()
                        .filter(all ? any -> true : StripeStandIn::isRunning)
                        .toList());
    }

    private List<ObjectNode> withAddress(Routes.Call call) {
        return objects.of("customer", "email", call.asked().parameter("email").orElse(""));
    }

    private Reply ofCustomer(Routes.Call call, String type) {
        return living(call.variable("id"))
                .map(customer -> list(call, objects.of(type, "customer", call.variable("id"))))
                .orElseGet(StripeReplies::missing);
    }

    private Reply filtered(Routes.Call call, String type, String by) {
        var wanted = call.asked().parameter(by);
        return list(
                call,
                objects.newest(
                        type,
                        object -> isIn(call, object)
                                && wanted.map(object.path(by).asString("")::equals)
                                        .orElse(true)));
    }

    /** Of one payout, or of a window of time. */
    private Reply booked(Routes.Call call) {
        var payout = call.asked().parameter("payout");
        return payout.isPresent()
                ? list(
                        call,
                        business.madeOf(payout.get()).stream()
                                .flatMap(id -> objects.find(id).stream())
                                .toList())
                : filtered(call, "balance_transaction", "source");
    }

    private static boolean isIn(Routes.Call call, JsonNode object) {
        long created = object.path("created").asLong(0);
        return created
                        >= call.asked()
                                .parameter("created[gte]")
                                .map(Long::parseLong)
                                .orElse(Long.MIN_VALUE)
                && created
                        < call.asked()
                                .parameter("created[lt]")
                                .map(Long::parseLong)
                                .orElse(Long.MAX_VALUE);
    }

    private Reply customers(Routes.Call call) {
        return list(
                call,
                call.asked().parameter("email").isPresent()
                        ? withAddress(call)
                        : objects.newest("customer", one -> !one.path("deleted").asBoolean(false) && isIn(call, one)));
    }

    private Reply lines(Routes.Call call) {
        return objects.find("invoice", call.variable("id"))
                .map(invoice -> list(call, business.linesOf(invoice)))
                .orElseGet(StripeReplies::missing);
    }

    private Optional<ObjectNode> living(String id) {
        return objects.find("customer", id)
                .filter(customer -> !customer.path("deleted").asBoolean(false));
    }

    private void imagine(String customer) {
        if (believes && customer.startsWith("cus_") && !objects.knows(customer)) {
            people.imagine(customer);
        }
    }
}
