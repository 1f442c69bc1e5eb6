package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.shared.AccountId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** One hold: its ground and facts, what it keeps, until when it is looked at again, and how it ended. */
@Service
class HoldDetail {

    private static final int MOST = 20;

    private final HoldActs acts;
    private final HoldWords words;
    private final Times times;

    HoldDetail(HoldActs acts, HoldWords words, Times times) {
        this.acts = acts;
        this.words = words;
        this.times = times;
    }

    Component of(LegalHold hold, Runnable changed) {
        var detail = new Div(new H2(HoldWords.ground(hold.ground())), words.state(hold), facts(hold));
        detail.addClassName("detail-body");
        if (hold.stands() && acts.mayAct()) {
            detail.add(acts.of(hold, changed));
        }
        return detail;
    }

    Facts facts(LegalHold hold) {
        var facts = new Facts()
                .with(t("holds.id"), new CopyId(t("holds.id"), hold.id().toString()))
                .with(t("holds.facts"), hold.facts())
                .with(t("holds.ordered"), hold.orderedBy())
                .with(t("holds.scope"), words.scope(hold.scope()));
        scope(facts, hold.scope());
        facts.with(t("holds.review"), words.review(hold) + (hold.stands() ? " · " + words.left(hold) : ""))
                .with(t("holds.placed.by"), Actors.of(hold.placedBy()))
                .with(t("holds.since"), new When(hold.placedAt(), times));
        var release = hold.release();
        if (release != null) {
            facts.with(t("holds.released.by"), Actors.of(release.by()))
                    .with(t("holds.released.at"), new When(release.at(), times))
                    .with(t("holds.because"), release.reason());
        }
        return facts.with(t("audit.entries"), new Anchor("audit?object=" + hold.id(), t("audit.more")));
    }

    private void scope(Facts facts, HoldScope scope) {
        if (!scope.people().isEmpty()) {
            facts.with(t("holds.people"), people(scope));
        }
        var request = scope.request();
        if (request != null) {
            facts.with(t("holds.request"), new Anchor("requests/" + request, CopyId.shorten(request.toString())));
        }
        if (scope.from() != null || scope.until() != null) {
            facts.with(t("holds.span.title"), words.span(scope));
        }
    }

    private static List<Component> people(HoldScope scope) {
        var shown = scope.people().stream()
                .sorted(Comparator.comparing(AccountId::toString))
                .limit(MOST)
                .<Component>map(person -> new Anchor("people/" + person, CopyId.shorten(person.toString())));
        return scope.people().size() <= MOST
                ? shown.toList()
                : Stream.concat(
                                shown,
                                Stream.of(new Span(
                                        t("holds.people.more", scope.people().size() - MOST))))
                        .toList();
    }
}
