package ai.astrasonic.console.people;

import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.analytics.ProductEvents;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.billing.Payments;
import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.Provider;
import ai.astrasonic.console.parts.SearchLimit;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.support.SupportConversations;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds a person by any identifier that a system of record knows, as far as the role may ask that system. That somebody
 * searched is on the audit trail; for what is not.
 */
@Service
class PersonFinder {

    /** What came of a search. */
    sealed interface Answer {

        record Found(List<AccountSummary> people) implements Answer {}

        record TooOften() implements Answer {}
    }

    private final Accounts accounts;
    private final Payments payments;
    private final Connections connections;
    private final SupportConversations support;
    private final ProductEvents events;
    private final AuthenticationContext authentication;
    private final AuditTrail audit;
    private final SearchLimit limit;

    PersonFinder(
            Accounts accounts,
            Payments payments,
            Connections connections,
            SupportConversations support,
            ProductEvents events,
            AuthenticationContext authentication,
            AuditTrail audit,
            SearchLimit limit) {
        this.accounts = accounts;
        this.payments = payments;
        this.connections = connections;
        this.support = support;
        this.events = events;
        this.authentication = authentication;
        this.audit = audit;
        this.limit = limit;
    }

    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
    public Answer find(String identifier) {
        var act = AuditAct.of("searched", "people", "search");
        if (!limit.take()) {
            audit.record(act.refused());
            return new Answer.TooOften();
        }
        var people = Stream.concat(accounts.find(identifier).stream(), elsewhere(identifier.strip()))
                .distinct()
                .toList();
        audit.record(act.with("found", people.size()));
        return new Answer.Found(people);
    }

    private Stream<AccountSummary> elsewhere(String identifier) {
        if (!authentication.hasRole(Roles.DPO)) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.of(payments.ownerOf(identifier), support.ownerOf(identifier)),
                        Stream.of(Provider.values()).map(provider -> connections.ownerOf(provider, identifier)),
                        Stream.of(Typed.read(identifier, UUID::fromString).flatMap(events::ownerOf)))
                .<Optional<AccountId>>flatMap(owners -> owners)
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(owner -> accounts.summary(owner).stream());
    }
}
