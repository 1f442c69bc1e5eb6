package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.jobs.FailureWords;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Steps;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Says the outcome of each step of a case in words: done by which proof, or waiting for whom since when. */
final class CaseSteps {

    private CaseSteps() {}

    static List<Steps.Step> of(List<StepView> steps, Times times) {
        return steps.stream()
                .filter(step -> !Step.isOfRecipient(step.key()))
                .map(step -> named(t("requests:step." + step.key()), step.outcome(), times))
                .toList();
    }

    static Steps.Step named(String name, StepOutcome stands, Times times) {
        return switch (stands) {
            case StepOutcome.Done(var evidence) ->
                new Steps.Step(name, State.Tone.GOOD, t("requests:outcome.DONE"), proof(evidence, times));
            case StepOutcome.NothingToDo(var reason) ->
                new Steps.Step(name, State.Tone.GOOD, t("requests:outcome.NOTHING_TO_DO"), reason(reason));
            case StepOutcome.Kept(var duty, var until) ->
                new Steps.Step(
                        name,
                        State.Tone.GOOD,
                        t("requests:outcome.KEPT"),
                        t(
                                "requests.kept",
                                duty,
                                times.date(until, UI.getCurrent().getLocale())));
            case StepOutcome.WaitingFor(var whom, var since) -> waiting(name, whom, times.relative(since));
            case StepOutcome.Failed failed -> {
                var whom = failed.whom()
                        .map(who -> " · " + t("requests:whom." + who))
                        .orElse("");
                yield new Steps.Step(
                        name, State.Tone.BAD, t("requests:outcome.FAILED"), reason(failed.reason()) + whom);
            }
        };
    }

    private static String proof(Evidence evidence, Times times) {
        return t("requests.evidence", t("requests:evidence." + evidence.kind()), reference(evidence, times));
    }

    private static String reference(Evidence evidence, Times times) {
        String reference = evidence.reference();
        return switch (evidence.kind()) {
            case "method" -> t("requests:identity.method." + reference);
            case "decision" -> t("requests:decision." + reference);
            case "recipient" -> reference;
            case "posted" -> posted(reference, times);
            default -> CopyId.shorten(reference);
        };
    }

    /** A day, then the proof in somebody's words. */
    private static String posted(String reference, Times times) {
        var parts = reference.split(" ", 2);
        var day = Typed.read(parts[0], CaseSteps::day)
                .map(date -> times.date(date, UI.getCurrent().getLocale()))
                .orElse(parts[0]);
        return parts.length == 1 ? day : day + " · " + parts[1];
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Steps.Step waiting(String name, Awaited whom, String since) {
        String word = t("requests:whom." + whom);
        return switch (whom) {
            case EARLIER_STEP -> new Steps.Step(name, State.Tone.NEUTRAL, t("requests:outcome.WAITING_FOR"), word);
            case JOB, MAIL_SERVER -> new Steps.Step(name, State.Tone.BUSY, t("requests:outcome.WAITING_FOR"), word);
            case ENGINEER, DPO, SECOND_PERSON ->
                new Steps.Step(name, State.Tone.WATCH, t("requests.your.turn"), t("requests.since", word, since));
            case PERSON, RECIPIENT ->
                new Steps.Step(
                        name, State.Tone.INFO, t("requests:outcome.WAITING_FOR"), t("requests.since", word, since));
        };
    }

    /** A key of a text, a job's reason, or what somebody wrote. */
    static String reason(String reason) {
        String told = FailureWords.of(reason);
        if (told.startsWith("recipient.")) {
            return t("connectors:" + told);
        }
        return told.startsWith("reason.") ? t("requests:" + told) : told;
    }
}
