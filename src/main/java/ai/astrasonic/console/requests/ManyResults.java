package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.requests.ManyOutcome;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;

/** What became of each case of many, each with its link. */
final class ManyResults extends Grid<ManyOutcome> {

    ManyResults(List<ManyOutcome> outcomes) {
        getElement().setAttribute("aria-label", t("desk.results"));
        addClassName("many-results");
        addComponentColumn(outcome -> new Anchor(
                        "requests/" + outcome.id(), CopyId.shorten(outcome.id().toString())))
                .setHeader(t("requests.case"));
        addComponentColumn(ManyResults::state).setHeader(t("desk.outcome")).setFlexGrow(3);
        setItems(outcomes);
        setSelectionMode(SelectionMode.NONE);
    }

    private static State state(ManyOutcome outcome) {
        return switch (outcome) {
            case ManyOutcome.Done _ -> State.of(State.Tone.GOOD, t("desk.done"));
            case ManyOutcome.LeftAlone(var id, var why) -> State.of(State.Tone.NEUTRAL, t("desk.why." + why));
            case ManyOutcome.Failed _ -> State.of(State.Tone.BAD, t("desk.failed"));
        };
    }
}
