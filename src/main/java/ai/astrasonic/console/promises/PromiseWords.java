package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Promise;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseTexts;
import com.vaadin.flow.component.UI;

/** Says a promise in words and colours. */
final class PromiseWords {

    private PromiseWords() {}

    static PromiseTexts texts() {
        return PromiseTexts.in(UI.getCurrent().getLocale());
    }

    static String reason(Promise promise) {
        return texts().reason(promise.state().finding().reason());
    }

    static String name(Fact fact) {
        return texts().name(fact);
    }

    /** The part of the policy: the letters before the number. */
    static String family(PromiseId id) {
        return id.code().substring(0, id.code().indexOf('-'));
    }

    static String key(PromiseState state) {
        return state.word().replace(' ', '-');
    }

    static State state(PromiseState state) {
        return State.of(tone(state), t("promises.state." + key(state)));
    }

    private static State.Tone tone(PromiseState state) {
        return switch (state) {
            case PromiseState.Kept kept -> State.Tone.GOOD;
            case PromiseState.AtRisk atRisk -> State.Tone.WATCH;
            case PromiseState.Broken broken -> State.Tone.BAD;
            case PromiseState.Unproven unproven -> State.Tone.NEUTRAL;
        };
    }

    static boolean needsAttention(Promise promise) {
        return switch (promise.state()) {
            case PromiseState.Broken _, PromiseState.AtRisk _ -> true;
            case PromiseState.Kept _, PromiseState.Unproven _ -> false;
        };
    }
}
