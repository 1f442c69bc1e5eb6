package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.holds.HoldFilter;
import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The ways to narrow the list of holds, and the question that an address puts together of them. */
final class HoldFilters {

    static final String PERSON = "person";
    static final String REQUEST = "request";
    private static final String STATE = "state";
    private static final String GROUND = "ground";
    private static final String STANDS = "stands";

    private HoldFilters() {}

    static List<ListFilter> all() {
        SequencedMap<String, String> states = new LinkedHashMap<>();
        states.put(STANDS, t("holds.state.stands"));
        states.put("released", t("holds.state.released"));
        SequencedMap<String, String> grounds = new LinkedHashMap<>();
        Stream.of(HoldGround.values()).forEach(ground -> grounds.put(ground.name(), HoldWords.ground(ground)));
        return List.of(
                new ListFilter(STATE, t("holds.state"), states),
                new ListFilter(GROUND, t("holds.ground"), grounds),
                ListFilter.byLink(PERSON, t("holds.person"), id -> Typed.fits(id, AccountId::of), CopyId::shorten),
                ListFilter.byLink(REQUEST, t("holds.request"), id -> Typed.fits(id, RequestId::of), CopyId::shorten));
    }

    static HoldFilter question(ListState state) {
        return HoldFilter.all()
                .standing(state.value(STATE).map(STANDS::equals).orElse(null))
                .because(state.value(GROUND).map(HoldGround::valueOf).orElse(null))
                .naming(state.value(PERSON).map(AccountId::of).orElse(null))
                .on(state.value(REQUEST).map(RequestId::of).orElse(null));
    }
}
