package ai.astrasonic.processors;

import ai.astrasonic.processors.RegisterFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is wrong with a recipient on a day: worked out of what is on file, the law and the calendar, and stored nowhere. */
final class RegisterFindings {

    private final Dossier dossier;
    private final TransferGround ground;
    private final LocalDate today;
    private final List<RegisterFinding> found = new ArrayList<>();

    private RegisterFindings(Dossier dossier, Adequacy adequacy, LocalDate today) {
        this.dossier = dossier;
        this.ground = new TransferGround(dossier, adequacy, today);
        this.today = today;
    }

    /** The gravest first. */
    static List<RegisterFinding> of(Dossier dossier, Adequacy adequacy, LocalDate today) {
        return new RegisterFindings(dossier, adequacy, today).all();
    }

    private List<RegisterFinding> all() {
        if (dossier.needsAgreement()) {
            agreement();
            chain();
        }
        if (dossier.isLookedAfter()) {
            transfer();
            review();
            certificates();
        }
        facts();
        dossier.recipient().findings().forEach(text -> found.add(RegisterFinding.said(text)));
        found.sort((one, other) -> one.kind().compareTo(other.kind()));
        return List.copyOf(found);
    }

    private void agreement() {
        var filed = dossier.agreement().map(OnFile::what);
        if (filed.isEmpty()) {
            found.add(RegisterFinding.of(Kind.AGREEMENT_NOT_FILED));
            return;
        }
        var agreement = filed.get();
        var end = agreement.validUntil();
        if (end != null && end.isBefore(today)) {
            found.add(RegisterFinding.on(Kind.AGREEMENT_EXPIRED, end));
        }
        if (!agreement.missing().isEmpty()) {
            found.add(RegisterFinding.about(
                    Kind.DUTIES_MISSING,
                    agreement.missing().stream().map(Duty::name).toList()));
        }
    }

    private void review() {
        var due = RegisterDates.reviewDue(dossier);
        if (due.isPresent() && due.get().isBefore(today)) {
            found.add(RegisterFinding.on(Kind.REVIEW_OVERDUE, due.get()));
        } else if (dossier.review().isEmpty()) {
            found.add(RegisterFinding.of(Kind.NEVER_REVIEWED));
        }
    }

    private void transfer() {
        if (!ground.isNeeded()) {
            return;
        }
        ground.withdrawn()
                .ifPresent(decision ->
                        found.add(RegisterFinding.about(Kind.ADEQUACY_WITHDRAWN, List.of(decision.decision()))));
        if (ground.today().isEmpty()) {
            found.add(RegisterFinding.of(Kind.TRANSFER_WITHOUT_GROUND));
        }
        assessment();
        framework();
    }

    private void assessment() {
        if (!ground.restsOnClauses()) {
            return;
        }
        var assessed = dossier.transfer().map(OnFile::what);
        if (assessed.map(TransferBasis::assessedOn).isEmpty()) {
            found.add(RegisterFinding.of(Kind.ASSESSMENT_MISSING));
        }
        assessed.map(TransferBasis::reviewOn)
                .filter(day -> day.isBefore(today))
                .ifPresent(day -> found.add(RegisterFinding.on(Kind.ASSESSMENT_OVERDUE, day)));
    }

    private void framework() {
        if (!ground.restsOnFramework()) {
            return;
        }
        var check = dossier.framework().map(OnFile::what);
        if (check.isEmpty()) {
            found.add(RegisterFinding.of(Kind.FRAMEWORK_UNCHECKED));
        } else if (!check.get().isListed(today)) {
            found.add(new RegisterFinding(Kind.FRAMEWORK_LEFT, null, check.get().activeUntil(), List.of()));
        } else if (check.get().isStale(today)) {
            found.add(RegisterFinding.on(Kind.FRAMEWORK_STALE, check.get().checkedOn()));
        }
    }

    private void certificates() {
        dossier.certificates().stream()
                .map(OnFile::what)
                .filter(certificate -> certificate.expiresOn().isBefore(today))
                .forEach(certificate -> found.add(new RegisterFinding(
                        Kind.CERTIFICATE_EXPIRED, null, certificate.expiresOn(), List.of(certificate.name()))));
    }

    private void chain() {
        var chain = dossier.chain().map(OnFile::what);
        if (chain.isEmpty()) {
            found.add(RegisterFinding.of(Kind.CHAIN_NOT_FILED));
            return;
        }
        var outside = ground.uncovered(chain.get());
        if (!outside.isEmpty() && !ground.isNeeded()) {
            found.add(RegisterFinding.about(Kind.CHAIN_OUTSIDE, outside));
        }
    }

    private void facts() {
        add(Kind.FACTS_UNKNOWN, dossier.unknown(), CareFact::name);
        var sure = new ArrayList<String>();
        dossier.recipient().uncertain().forEach(fact -> sure.add(fact.name()));
        dossier.assumed().forEach(fact -> sure.add(fact.name()));
        add(Kind.FACTS_UNCONFIRMED, sure, name -> name);
    }

    private <T> void add(Kind kind, List<T> items, Function<T, String> name) {
        if (!items.isEmpty()) {
            found.add(RegisterFinding.about(kind, items.stream().map(name).toList()));
        }
    }
}
