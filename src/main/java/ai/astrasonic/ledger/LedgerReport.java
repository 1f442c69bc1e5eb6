package ai.astrasonic.ledger;

import java.util.List;

/**
 * What a verification of the ledger found.
 *
 * @param lines how many lines are whole and in their place
 * @param findings what is not as it was signed; empty for a good ledger
 * @param setAside what a crash left unfinished: no part of the ledger, kept for whoever wants to look
 */
public record LedgerReport(long lines, List<String> findings, List<String> setAside) {

    public LedgerReport {
        findings = List.copyOf(findings);
        setAside = List.copyOf(setAside);
    }

    public boolean isGood() {
        return findings.isEmpty();
    }
}
