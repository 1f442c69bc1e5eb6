package ai.astrasonic.processors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One recipient as it stands today.
 *
 * @param grounds what its transfer rests on; empty where there is none, or where nothing carries it
 * @param dates what is to be watched, the nearest first
 */
public record RegisterEntry(
        Dossier dossier,
        List<RegisterFinding> findings,
        boolean transfers,
        List<Ground> grounds,
        List<RegisterDate> dates,
        Standing standing,
        LocalDate today) {

    /** How the contract of Art. 28 stands. */
    public enum Standing {
        NOT_NEEDED,
        NOT_FILED,
        EXPIRED,
        INCOMPLETE,
        IN_FORCE
    }

    public RegisterEntry {
        findings = List.copyOf(findings);
        grounds = List.copyOf(grounds);
        dates = List.copyOf(dates);
    }

    static RegisterEntry of(Dossier dossier, Adequacy adequacy, LocalDate today) {
        var ground = new TransferGround(dossier, adequacy, today);
        return new RegisterEntry(
                dossier,
                RegisterFindings.of(dossier, adequacy, today),
                ground.isNeeded(),
                ground.today(),
                RegisterDates.of(dossier),
                standing(dossier, today),
                today);
    }

    private static Standing standing(Dossier dossier, LocalDate today) {
        if (!dossier.needsAgreement()) {
            return Standing.NOT_NEEDED;
        }
        return dossier.agreement()
                .map(OnFile::what)
                .map(agreement -> standing(agreement, today))
                .orElse(Standing.NOT_FILED);
    }

    private static Standing standing(SignedAgreement agreement, LocalDate today) {
        if (!agreement.isInForce(today)) {
            return Standing.EXPIRED;
        }
        return agreement.missing().isEmpty() ? Standing.IN_FORCE : Standing.INCOMPLETE;
    }

    public Recipient recipient() {
        return dossier.recipient();
    }

    public Optional<LocalDate> reviewDue() {
        return dossier.isLookedAfter() ? RegisterDates.reviewDue(dossier) : Optional.empty();
    }

    public long grave() {
        return findings.stream().filter(RegisterFinding::isGrave).count();
    }
}
