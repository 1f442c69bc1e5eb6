package ai.astrasonic.centre;

import ai.astrasonic.customers.CannotSubscribe;
import ai.astrasonic.customers.MyBilling;
import ai.astrasonic.customers.TillClosed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one pays for, and the ways to Stripe's pages where one pays, changes and ends it. */
@Controller
@RequestMapping(SubscriptionController.PATH)
class SubscriptionController {

    static final String PATH = CentreSecurity.PATH + "/subscription";

    private final MyBilling billing;
    private final SubscriptionPage page;

    SubscriptionController(MyBilling billing, SubscriptionPage page) {
        this.billing = billing;
        this.page = page;
    }

    /** @param paid Stripe's number of the page that somebody comes back from */
    @GetMapping
    ResponseEntity<String> show(
            @RequestParam(required = false) @Nullable String paid, HttpServletRequest request, CsrfToken csrf) {
        if (paid == null) {
            return page.of(Frame.of(request, csrf), null);
        }
        try {
            billing.cameBackFrom(paid);
            return to(URI.create(PATH));
        } catch (TillClosed later) {
            return page.of(Frame.of(request, csrf), "subscription.told-later");
        }
    }

    @PostMapping("/checkout")
    ResponseEntity<String> checkout(@RequestParam String plan, HttpServletRequest request, CsrfToken csrf) {
        return there(() -> billing.checkout(plan), request, csrf);
    }

    @PostMapping("/portal")
    ResponseEntity<String> portal(HttpServletRequest request, CsrfToken csrf) {
        return there(billing::portal, request, csrf);
    }

    private ResponseEntity<String> there(Supplier<URI> place, HttpServletRequest request, CsrfToken csrf) {
        try {
            return to(place.get());
        } catch (TillClosed away) {
            return page.of(HttpStatus.SERVICE_UNAVAILABLE, Frame.of(request, csrf), "subscription.away");
        } catch (CannotSubscribe no) {
            return page.of(HttpStatus.CONFLICT, Frame.of(request, csrf), "subscription.cannot." + no.why());
        }
    }

    private static ResponseEntity<String> to(URI place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(place).build();
    }
}
