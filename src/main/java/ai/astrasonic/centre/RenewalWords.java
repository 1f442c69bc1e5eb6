package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.billing.SubscriptionView;
import ai.astrasonic.customers.MyBilling;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.requests.RequestKind;
import org.springframework.stereotype.Component;

/** Says to whoever wants to be deleted what is paid until then, and how to prevent it: Stripe knows nothing of a waiting period. */
@Component
class RenewalWords {

    private final MyBilling billing;

    RenewalWords(MyBilling billing) {
        this.billing = billing;
    }

    void tell(HtmlPage html, RequestKind kind, Frame frame) {
        if (kind == RequestKind.ERASURE) {
            billing.subscription()
                    .filter(SubscriptionView::isRunning)
                    .map(SubscriptionView::nextPaymentAt)
                    .ifPresent(next -> html.raw("<p role=\"note\">"
                            + escaped(frame.text("erasure.renews", new Days(frame).of(next)))
                            + " <a href=\"" + SubscriptionController.PATH + "\">"
                            + escaped(frame.text("erasure.renews.end")) + "</a></p>"));
        }
    }
}
