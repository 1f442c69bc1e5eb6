package ai.astrasonic.console.audit;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditQuery;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The ways to narrow the audit trail, and the question that an address puts together of them. */
@Service
class AuditFilters {

    static final String ACCOUNT = "account";
    static final String OBJECT = "object";
    static final String ACTOR = "actor";

    private static final String TYPE = "type";
    private static final String VERB = "verb";
    private static final String OUTCOME = "outcome";
    private static final String PERIOD = "days";
    private static final List<String> PERIODS = List.of("1", "7", "30", "90", "365");

    private final AuditWords words;
    private final Clock clock;

    AuditFilters(AuditWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Where all entries with this value are listed; it is encoded, whatever it holds. */
    static String link(String filter, String value) {
        return "audit?" + QueryParameters.of(filter, value).getQueryString();
    }

    List<ListFilter> all() {
        return List.of(
                new ListFilter(TYPE, t("audit.type"), words.types()),
                new ListFilter(VERB, t("audit.what"), words.verbs()),
                new ListFilter(OUTCOME, t("audit.outcome"), outcomes()),
                new ListFilter(PERIOD, t("audit.period"), periods()),
                ListFilter.byLink(ACCOUNT, t("audit.about"), id -> Typed.fits(id, AccountId::of), CopyId::shorten),
                ListFilter.byLink(OBJECT, t("audit.object"), id -> true, CopyId::shorten),
                ListFilter.byLink(ACTOR, t("audit.who"), id -> true, Actors::word));
    }

    private static SequencedMap<String, String> outcomes() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        Stream.of(AuditAct.Outcome.values())
                .forEach(outcome -> choices.put(outcome.name(), AuditWords.outcomeWord(outcome)));
        return choices;
    }

    private static SequencedMap<String, String> periods() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        PERIODS.forEach(days -> choices.put(days, t("audit.period.days", Integer.valueOf(days))));
        return choices;
    }

    AuditQuery query(ListState state) {
        return AuditQuery.EVERYTHING
                .on(state.value(TYPE).orElse(null), state.value(OBJECT).orElse(null))
                .withVerb(state.value(VERB).orElse(null))
                .withOutcome(state.value(OUTCOME).map(AuditAct.Outcome::valueOf).orElse(null))
                .about(state.value(ACCOUNT).map(AccountId::of).orElse(null))
                .by(state.value(ACTOR).orElse(null))
                .within(from(state), null);
    }

    /** Days begin where the controller is; one day is today. */
    private @Nullable Instant from(ListState state) {
        return state.value(PERIOD)
                .map(Long::valueOf)
                .map(days -> LocalDate.now(clock.withZone(Controller.ZONE))
                        .minusDays(days - 1)
                        .atStartOfDay(Controller.ZONE)
                        .toInstant())
                .orElse(null);
    }
}
