package ai.astrasonic.processors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One recipient with everything that is on file about it: the newest of each kind. */
public record Dossier(
        Recipient recipient,
        @Nullable OnFile<SignedAgreement> signed,
        @Nullable OnFile<Review> reviewed,
        @Nullable OnFile<TransferBasis> rests,
        List<OnFile<Certificate>> certificates,
        @Nullable OnFile<SubProcessorChain> engages,
        @Nullable OnFile<FrameworkCheck> listed,
        Map<CareFact, StatedFact> stated) {

    public Dossier {
        certificates = List.copyOf(certificates);
        stated = Map.copyOf(stated);
    }

    public Optional<OnFile<SignedAgreement>> agreement() {
        return Optional.ofNullable(signed);
    }

    public Optional<OnFile<Review>> review() {
        return Optional.ofNullable(reviewed);
    }

    public Optional<OnFile<TransferBasis>> transfer() {
        return Optional.ofNullable(rests);
    }

    public Optional<OnFile<SubProcessorChain>> chain() {
        return Optional.ofNullable(engages);
    }

    public Optional<OnFile<FrameworkCheck>> framework() {
        return Optional.ofNullable(listed);
    }

    /** What somebody stated; else what the register's own file says. */
    public Optional<StatedFact> fact(CareFact fact) {
        return Optional.ofNullable(stated.get(fact))
                .or(() -> Optional.ofNullable(recipient.care().known().get(fact)));
    }

    public List<CareFact> unknown() {
        return CareFact.due(recipient).stream()
                .filter(fact -> fact(fact).isEmpty())
                .toList();
    }

    public List<CareFact> assumed() {
        return Stream.of(CareFact.values())
                .filter(fact -> fact(fact)
                        .filter(stated -> stated.certainty() == Certainty.ASSUMED)
                        .isPresent())
                .toList();
    }

    /** Contract, reviews and the rest are due of whoever gets personal data. */
    boolean isLookedAfter() {
        return recipient.getsPersonalData();
    }

    boolean needsAgreement() {
        return isLookedAfter() && recipient.role().needsAgreement();
    }
}
