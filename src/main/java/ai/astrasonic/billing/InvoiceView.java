package ai.astrasonic.billing;

import ai.astrasonic.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invoice as the person whom it is for sees it. */
public record InvoiceView(Place place, @Nullable String number, Money total, Money tax, Money paid, String status) {

    /** Where it stands in their list. */
    public record Place(Instant at, String id) {}
}
