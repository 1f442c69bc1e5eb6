package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose accounts a breach hit. A rule, not a list, can be applied again when more is known. */
public sealed interface ScopeRule {

    /** Everybody who has a record in the chosen tables, and every record there that leads to nobody. */
    record Everybody() implements ScopeRule {}

    /**
     * Whoever signed in from one of these networks, by the security log.
     *
     * @param networks addresses or blocks of them, such as {@code 203.0.113.0/24}
     */
    record SignedInFrom(List<String> networks, Period period) implements ScopeRule {
        public SignedInFrom {
            networks = networks.stream().map(Network::checked).toList();
            ScopeRefused.when(networks.isEmpty(), Why.NO_NETWORK, "Nobody signs in from nowhere");
        }
    }

    /** Whoever has a track or a backed-up file whose path begins so. */
    record FilesUnder(String prefix) implements ScopeRule {
        public FilesUnder {
            ScopeRefused.when(prefix.isBlank(), Why.NO_PREFIX, "Every path begins with nothing");
        }
    }

    /** Whoever has a payment in this time. */
    record PaymentsIn(Period period) implements ScopeRule {}

    /**
     * Whoever has a record in a table of the data map.
     *
     * @param period null for records of any time
     */
    record RecordsIn(String dataSet, @Nullable Period period) implements ScopeRule {}

    /** Whoever is on a list. */
    record Listed(ListId list) implements ScopeRule {}

    /** Whoever every one of the rules finds. */
    record AllOf(List<ScopeRule> rules) implements ScopeRule {
        public AllOf {
            rules = combined(rules);
        }
    }

    /** Whoever one of the rules finds. */
    record AnyOf(List<ScopeRule> rules) implements ScopeRule {
        public AnyOf {
            rules = combined(rules);
        }
    }

    private static List<ScopeRule> combined(List<ScopeRule> rules) {
        boolean plain = rules.stream()
                .noneMatch(rule -> rule instanceof Everybody || rule instanceof AllOf || rule instanceof AnyOf);
        ScopeRefused.when(
                rules.size() < 2 || !plain, Why.BAD_COMBINATION, "Two or more plain rules make a combination");
        return List.copyOf(rules);
    }
}
