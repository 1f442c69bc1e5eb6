package ai.astrasonic.requests;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.rectification.Correction;
import ai.astrasonic.rectification.Reached;
import ai.astrasonic.rectification.Rectification;
import ai.astrasonic.rectification.Rectifications;
import ai.astrasonic.rectification.Statements;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries a rectification out, and hears from recipients that they did the same. */
@Component
class Corrections {

    private final Rectifications rectifications;
    private final Statements statements;
    private final DataMap map;

    Corrections(Rectifications rectifications, Statements statements, DataMap map) {
        this.rectifications = rectifications;
        this.statements = statements;
        this.map = map;
    }

    /**
     * All of it or nothing.
     *
     * @throws NotRightException when a value cannot be right
     * @throws IllegalStateException when everything was right before
     */
    void carryOut(DataSubjectRequest request, Righting righting) {
        var reason = "request " + request.id();
        long changed = righting.inOrder().entrySet().stream()
                .filter(value -> corrects(request, value.getKey(), value.getValue(), righting.evidence()))
                .count();
        righting.statements()
                .forEach((set, words) -> statements.add(request.identifiedAccount(), set, words, reason, request.id()));
        if (changed == 0 && righting.statements().isEmpty()) {
            throw new IllegalStateException("All of it was right before: refuse request " + request.id() + " instead");
        }
    }

    private boolean corrects(DataSubjectRequest request, AccountAttribute attribute, String value, String evidence) {
        var correction = rectifications.correct(
                request.identifiedAccount(), attribute, value, evidence, "request " + request.id(), request.id());
        return switch (correction) {
            case Correction.Corrected _ -> true;
            case Correction.Unchanged() -> false;
            case Correction.Refused(var why) -> throw new NotRightException(attribute, why);
        };
    }

    /** What waited at this recipient does not any more. */
    void confirmed(DataSubjectRequest request, String recipient, String reference) {
        request.account().stream()
                .flatMap(person -> rectifications.of(person).stream())
                .filter(done -> done.request().equals(Optional.of(request.id())))
                .forEach(done -> confirm(done, recipient, reference));
    }

    private void confirm(Rectification done, String recipient, String reference) {
        done.waiting().stream()
                .filter(place -> map.get(place.dataSet()).recipients().contains(recipient))
                .map(Reached::place)
                .forEach(place -> rectifications.confirm(done.id(), place, reference));
    }
}
