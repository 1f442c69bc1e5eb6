package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.assessment.Protection;
import ai.astrasonic.breaches.judgement.Assessed;
import ai.astrasonic.breaches.judgement.Decision;
import ai.astrasonic.breaches.judgement.Judgements;
import ai.astrasonic.breaches.severity.Circumstances;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** How severe a breach is held to be, what is proposed from it, and what the DPO decided; all of it with its history. */
@Service
class AssessmentPart implements BreachPart {

    private static final int AFTER_THE_SCOPE = 300;

    private final Judgements judgements;
    private final AssessmentActs acts;
    private final Times times;

    AssessmentPart(Judgements judgements, AssessmentActs acts, Times times) {
        this.judgements = judgements;
        this.acts = acts;
        this.times = times;
    }

    @Override
    public int order() {
        return AFTER_THE_SCOPE;
    }

    @Override
    public boolean isFor(Breach breach) {
        return true;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var all = judgements.assessments(breach.id());
        var decisions = judgements.decisions(breach.id());
        var shown = new ArrayList<Component>();
        if (all.isEmpty()) {
            shown.add(new Paragraph(t("judgement.none")));
        } else {
            shown.add(facts(all.getFirst()));
            shown.add(new Paragraph(AssessmentWords.proposal(all.getFirst().proposal())));
        }
        var bar = new Div();
        bar.add(acts.of(breach, all, changed));
        bar.addClassName("chips");
        shown.add(bar);
        if (!decisions.isEmpty()) {
            shown.add(decisions(decisions, all));
        }
        if (all.size() > 1) {
            shown.add(history(all));
        }
        return new Section(t("judgement.title"), shown.toArray(Component[]::new));
    }

    private static Facts facts(Assessed assessed) {
        var content = assessed.content();
        var severity = content.severity();
        var facts = new Facts()
                .with(t("judgement.severity"), AssessmentWords.score(severity))
                .with(t("judgement.computed"), AssessmentWords.formula(severity))
                .with(
                        t("judgement.kinds"),
                        severity.contexts().stream()
                                .map(context -> new Span(AssessmentWords.context(context)))
                                .toList())
                .with(
                        t("judgement.identifiability"),
                        t("judgement.identifiability." + severity.identifiability()) + ": "
                                + severity.identifiableBecause())
                .with(t("judgement.lost"), lost(severity.circumstances()))
                .with(t("judgement.people"), String.valueOf(content.people()))
                .with(t("judgement.unintelligible"), protection(content.protection()));
        var judged = severity.judged();
        if (judged != null) {
            facts.with(t("judgement.judged"), judged.because());
        }
        if (severity.isNearABorder()) {
            facts.with(t("judgement.border"), State.of(State.Tone.WATCH, t("judgement.border.text")));
        }
        return facts;
    }

    private static List<Span> lost(Circumstances lost) {
        return List.of(
                new Span(t("judgement.confidentiality") + ": "
                        + t("judgement.confidentiality." + lost.confidentiality())),
                new Span(t("judgement.integrity") + ": " + t("judgement.integrity." + lost.integrity())),
                new Span(t("judgement.availability") + ": " + t("judgement.availability." + lost.availability())),
                new Span(t(lost.malicious() ? "judgement.malicious" : "judgement.not-malicious")));
    }

    private static List<State> protection(Protection protection) {
        return List.of(
                condition("whole", protection.stillWhole()),
                condition("ours", protection.stillOurs()),
                condition("key-safe", protection.keySafe()));
    }

    private static State condition(String key, boolean holds) {
        return State.of(
                holds ? State.Tone.GOOD : State.Tone.NEUTRAL,
                t("judgement.protection." + key) + ": " + t(holds ? "judgement.holds" : "judgement.holds-not"));
    }

    private Component decisions(List<Decision> decisions, List<Assessed> all) {
        var table = new Table(
                t("judgement.decisions"),
                List.of(t("judgement.decision"), t("judgement.ground"), t("judgement.because"), t("judgement.by")));
        decisions.forEach(decision -> table.row(
                said(decision, decisions, all),
                new Span(t("judgement.ground." + decision.ground())),
                words(decision),
                who(decision.by(), decision.at())));
        return table;
    }

    private static Component said(Decision decision, List<Decision> decisions, List<Assessed> all) {
        var said = new Div(AssessmentWords.decision(decision));
        said.addClassName("stack");
        boolean counts = decisions.stream()
                .filter(other -> other.about() == decision.about())
                .findFirst()
                .filter(decision::equals)
                .isPresent();
        if (!counts) {
            said.add(new Span(t("judgement.replaced")));
        }
        all.stream()
                .filter(assessed -> assessed.id().equals(decision.assessment()))
                .filter(assessed -> AssessmentWords.isOtherwise(decision, assessed))
                .forEach(assessed -> said.add(new Span(t("judgement.otherwise"))));
        return said;
    }

    private static Component words(Decision decision) {
        var words = new Div(new Span(decision.because()));
        words.addClassName("stack");
        if (!decision.publicNotice().isEmpty()) {
            words.add(new Span(t("judgement.notice") + ": " + decision.publicNotice()));
        }
        return words;
    }

    private Component history(List<Assessed> all) {
        var table = new Table(
                t("judgement.history"), List.of(t("judgement.number"), t("judgement.severity"), t("judgement.by")));
        all.forEach(assessed -> table.row(
                new Span(String.valueOf(assessed.number())),
                AssessmentWords.score(assessed.content().severity()),
                who(assessed.by(), assessed.at())));
        return table;
    }

    private Component who(String by, Instant at) {
        var who = new Div(Actors.of(by), new When(at, times));
        who.addClassName("stack");
        return who;
    }
}
