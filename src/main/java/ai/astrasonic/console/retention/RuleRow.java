package ai.astrasonic.console.retention;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RuleVersion;
import java.util.Optional;

/**
 * One rule as the list shows it.
 *
 * @param now the version that counts today
 * @param next a version that was asked for or begins later
 * @param stopped by a switch of its own or by the one of all rules
 */
record RuleRow(RetentionRule now, Optional<RuleVersion> next, boolean stopped) {

    RetentionTerm term() {
        return now.term();
    }

    String key() {
        return now.key();
    }
}
