package ai.astrasonic.processors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What permits the transfer to one recipient on a day (Art. 44 to 46): every ground that holds, not what was once meant to. */
final class TransferGround {

    private final Dossier dossier;
    private final Adequacy adequacy;
    private final LocalDate today;

    TransferGround(Dossier dossier, Adequacy adequacy, LocalDate today) {
        this.dossier = dossier;
        this.adequacy = adequacy;
        this.today = today;
    }

    boolean isNeeded() {
        return dossier.isLookedAfter()
                && dossier.recipient()
                        .thirdCountryTransfer()
                        .filter(transfer -> !Adequacy.isInEea(transfer.country()))
                        .isPresent();
    }

    /** The first one is the strongest; none where the transfer has no ground today. */
    List<Ground> today() {
        return isNeeded() ? Stream.of(Ground.values()).filter(this::holds).toList() : List.of();
    }

    private boolean holds(Ground ground) {
        return switch (ground) {
            case ADEQUACY -> adequacy.covers(country(), today);
            case FRAMEWORK -> restsOnFramework() && isListed();
            case CLAUSES -> restsOnClauses() && clausesCarry();
        };
    }

    private boolean isListed() {
        return adequacy.isInForce(AdequacyDecision.FRAMEWORK, today)
                && dossier.framework()
                        .map(OnFile::what)
                        .filter(check -> check.isListed(today) && !check.isStale(today))
                        .isPresent();
    }

    private boolean clausesCarry() {
        return dossier.transfer()
                .filter(basis -> basis.what().carries(dossier.recipient().role(), today))
                .isPresent();
    }

    boolean restsOnFramework() {
        return safeguards().contains(TransferSafeguard.DATA_PRIVACY_FRAMEWORK);
    }

    /** By the register's own file, or because clauses were filed since. */
    boolean restsOnClauses() {
        return safeguards().contains(TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES)
                || dossier.transfer()
                        .filter(basis -> basis.what().safeguard() == TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES)
                        .isPresent();
    }

    /** The decision on which it was to rest and that counts no longer. */
    Optional<AdequacyDecision> withdrawn() {
        return decision().filter(decision -> !adequacy.isInForce(decision.key(), today));
    }

    /** The decision on adequacy that concerns it, in force or not. */
    Optional<AdequacyDecision> decision() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        return restsOnFramework() ? adequacy.find(AdequacyDecision.FRAMEWORK) : adequacy.general(country());
    }

    /** Those of a chain who are where nothing is found adequate. */
    List<String> uncovered(SubProcessorChain chain) {
        return chain.members().stream()
                .filter(member -> !adequacy.covers(member.country(), today))
                .map(SubProcessor::name)
                .toList();
    }

    private List<TransferSafeguard> safeguards() {
        return dossier.recipient()
                .thirdCountryTransfer()
                .map(Transfer::safeguards)
                .orElse(List.of());
    }

    private String country() {
        return dossier.recipient().thirdCountryTransfer().map(Transfer::country).orElse("");
    }
}
