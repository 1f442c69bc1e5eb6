package ai.astrasonic.approvals;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param life how long a wish waits for a decision before it counts as withdrawn */
@ConfigurationProperties("astrasonic.approvals")
record ApprovalSettings(@DefaultValue("P14D") Period life) {

    ApprovalSettings {
        if (life.isZero() || life.isNegative()) {
            throw new IllegalArgumentException("A wish for approval waits at least a day");
        }
    }
}
