package ai.astrasonic.securitylog;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what goes, in the transaction in which it goes: neither is there without the other. */
@FunctionalInterface
public interface LogEvidence {

    /** @param retention the transaction, under the retention role; what it throws keeps the rows */
    void write(JdbcClient retention, LogContent going);
}
