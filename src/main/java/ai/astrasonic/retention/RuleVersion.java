package ai.astrasonic.retention;

import ai.astrasonic.datamap.RetentionTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule with how it came to be.
 *
 * @param id of the change; none for the first version, which is the law's or the policy's
 * @param decidedBy who approved or refused it
 */
public record RuleVersion(
        @Nullable UUID id,
        RetentionRule rule,
        Status status,
        String reason,
        String askedBy,
        @Nullable Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where a change is. */
    public enum Status {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN
    }

    /** Of all versions of all rules, the one of a term that counts on a day; the term itself where none does. */
    static RetentionRule inForce(List<RuleVersion> all, RetentionTerm term, LocalDate day) {
        return all.stream()
                .filter(version -> version.status() == Status.IN_FORCE)
                .map(RuleVersion::rule)
                .filter(rule ->
                        rule.key().equals(term.key()) && !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(RetentionRule::validFrom).thenComparingInt(RetentionRule::version))
                .orElseGet(() -> RetentionRule.of(term));
    }

    static RuleVersion first(RetentionRule rule) {
        return new RuleVersion(null, rule, Status.IN_FORCE, "", "", null, null, null);
    }
}
