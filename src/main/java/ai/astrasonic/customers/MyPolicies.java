package ai.astrasonic.customers;

import ai.astrasonic.policies.AccountPolicies;
import ai.astrasonic.policies.PolicyNotice;
import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.policies.PublishedPolicies;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The versions of the privacy policy, and when I was told of each. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyPolicies {

    private final SignedIn customer;
    private final AccountPolicies notices;
    private final PublishedPolicies policies;

    MyPolicies(SignedIn customer, AccountPolicies notices, PublishedPolicies policies) {
        this.customer = customer;
        this.notices = notices;
        this.policies = policies;
    }

    /** A version, and what I was told of it; empty when I was told nothing. */
    public record Told(PolicyVersion version, Optional<PolicyNotice> notice) {}

    /** The newest first. */
    public List<Told> all() {
        var mine = customer.does(account -> byNumber(notices.of(account)));
        return policies.all().stream()
                .map(version -> new Told(version, Optional.ofNullable(mine.get(version.publicNumber()))))
                .toList();
    }

    private static Map<Integer, PolicyNotice> byNumber(List<PolicyNotice> all) {
        return all.stream().collect(Collectors.toMap(PolicyNotice::number, Function.identity()));
    }
}
