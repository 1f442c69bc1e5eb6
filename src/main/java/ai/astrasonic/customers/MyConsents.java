package ai.astrasonic.customers;

import ai.astrasonic.consent.AccountConsents;
import ai.astrasonic.consent.BannerDecision;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.shared.PlaceInTime;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What I consented to, and whether I still do. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyConsents {

    private final SignedIn customer;
    private final AccountConsents consents;

    MyConsents(SignedIn customer, AccountConsents consents) {
        this.customer = customer;
        this.consents = consents;
    }

    /** My last decision on a purpose; none is a no. */
    public Optional<AccountConsents.Entry> last(Purpose purpose) {
        return customer.does(account -> consents.last(account, purpose));
    }

    /** All that I decided, the newest first, from before the given place. */
    public List<AccountConsents.Entry> page(@Nullable PlaceInTime before, int rows) {
        return customer.does(account -> consents.page(account, before, rows));
    }

    /** Yes and no are the same call (Art. 7(3)). */
    public AccountConsents.Outcome decide(Purpose purpose, boolean given, BannerDecision.Shown shown, String surface) {
        return customer.does(account -> consents.decide(account, purpose, given, shown, surface));
    }
}
