package ai.astrasonic.api;

import ai.astrasonic.billing.InvoiceView;
import ai.astrasonic.customers.MyBilling;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one pays for; paying itself, and every card, is on Stripe's own pages. */
@RestController
@RequestMapping("/api/v1/me")
class MyBillingController {

    private final MyBilling billing;

    MyBillingController(MyBilling billing) {
        this.billing = billing;
    }

    @GetMapping("/subscription")
    @Operation(operationId = "readSubscription", summary = "What I subscribed to, and what there is")
    @ApiResponse(responseCode = "200", description = "As Stripe last told of it")
    BillingJson.Subscription subscription(Locale language) {
        return BillingJson.Subscription.of(billing.subscription(), language);
    }

    @PostMapping("/checkout-sessions")
    @Operation(operationId = "beginCheckout", summary = "Where I pay for a plan; nothing is paid by asking")
    @ApiResponse(
            responseCode = "201",
            description = "A page of Stripe's, to be opened in a browser; the same while it is open")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({400, 409, 415, 503})
    BillingJson.PageAt checkout(@RequestBody BillingJson.Wanted wanted) {
        return new BillingJson.PageAt(billing.checkout(wanted.toPlan()));
    }

    @PostMapping("/billing-portal-sessions")
    @Operation(operationId = "openBillingPortal", summary = "Where I change how I pay, and end it")
    @ApiResponse(responseCode = "201", description = "A page of Stripe's, to be opened in a browser")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({404, 503})
    BillingJson.PageAt portal() {
        return new BillingJson.PageAt(billing.portal());
    }

    @GetMapping("/invoices")
    @Operation(operationId = "listInvoices", summary = "My invoices")
    @ApiResponse(responseCode = "200", description = "Some of them, the newest first")
    @Refuses(400)
    Page<BillingJson.Invoice> invoices(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        var rows = Limit.of(limit);
        return Page.of(
                billing.invoices(place(cursor), rows.rows() + 1),
                rows,
                BillingJson.Invoice::of,
                invoice -> Cursor.of(
                        invoice.place().at().toString(), invoice.place().id()));
    }

    private static InvoiceView.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.read(cursor, 2);
        return new InvoiceView.Place(Cursor.time(parts.getFirst()), parts.getLast());
    }
}
