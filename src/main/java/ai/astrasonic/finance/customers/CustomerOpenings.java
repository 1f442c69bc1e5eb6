package ai.astrasonic.finance.customers;

import ai.astrasonic.accounts.AccountReveal.Field;
import ai.astrasonic.accounts.ClearFields;
import ai.astrasonic.approvals.Approval;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.Reveals;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens who a customer number of the books is (GDPR Art. 5(1)(c)): finance asks with a reason, a data protection officer approves,
 * and for a day whoever asked may read the name and the address, each look with its reason in the audit trail.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.FINANCE + "')")
public class CustomerOpenings {

    static final Duration OPEN = Duration.ofDays(1);

    private static final String KIND = "customer-opening";

    private final Approvals approvals;
    private final ClearFields fields;
    private final Reveals reveals;
    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerOpenings(Approvals approvals, ClearFields fields, Reveals reveals, JdbcClient jdbc, Clock clock) {
        this.approvals = approvals;
        this.fields = fields;
        this.reveals = reveals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A number and whose it is; the account is null when nobody's is known, as after an erasure. */
    record Numbered(UUID customerKey, @Nullable UUID accountId) {}

    /** How it stands for whoever looks. */
    @Transactional(readOnly = true)
    public Opening standing(long customerNumber) {
        return live(customerNumber).map(this::standing).orElse(Opening.SHUT);
    }

    /**
     * Asks a second person to open it; what waits or is open already is answered again.
     *
     * @param year in which the customer's entries can be read by whoever decides
     * @throws NoSuchElementException for a number that nobody has
     * @throws IllegalArgumentException without a reason
     */
    public ApprovalId ask(long customerNumber, int year, String reason) {
        var key = numbered(customerNumber).customerKey();
        var live = approvals.live(KIND, key).filter(order -> standing(order) != Opening.SHUT);
        return live.map(Approval::id).orElseGet(() -> {
            var link = "finance/entries?period=%d&q=C%d".formatted(year, customerNumber);
            var content = Sha256.of(KIND + " " + key + " " + clock.instant());
            return approvals.ask(new ApprovalOrder(KIND, key, content, link, reason));
        });
    }

    /**
     * Reads a field of whoever has the number.
     *
     * @return empty where nobody has it any more
     * @throws AccessDeniedException when it is not open for whoever asks
     */
    public Optional<String> reveal(long customerNumber, Field field, String reason) {
        if (standing(customerNumber) != Opening.OPEN) {
            throw new AccessDeniedException("The customer number is not open");
        }
        var customer = numbered(customerNumber);
        var account = Optional.ofNullable(customer.accountId()).map(AccountId::new);
        reveals.record("book-customer", customer.customerKey(), account.orElse(null), field.name(), reason);
        return account.flatMap(of -> fields.read(of, field));
    }

    private Opening standing(Approval live) {
        boolean mine = live.askedBy().equals(Actor.current().name());
        return switch (live.status()) {
            case WAITING -> mine ? Opening.ASKED : Opening.OF_ANOTHER;
            case APPROVED -> isOver(live) ? Opening.SHUT : mine ? Opening.OPEN : Opening.OF_ANOTHER;
            default -> Opening.SHUT;
        };
    }

    private boolean isOver(Approval approved) {
        var decided = approved.decided();
        return decided == null || !clock.instant().isBefore(decided.at().plus(OPEN));
    }

    private Optional<Approval> live(long customerNumber) {
        return approvals.live(KIND, numbered(customerNumber).customerKey());
    }

    private Numbered numbered(long customerNumber) {
        return jdbc.sql("SELECT customer_key, account_id FROM book_customer WHERE customer_number = :number")
                .param("number", customerNumber)
                .query(DataClassRowMapper.newInstance(Numbered.class))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No customer has this number"));
    }
}
