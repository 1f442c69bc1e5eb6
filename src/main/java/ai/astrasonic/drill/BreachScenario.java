package ai.astrasonic.drill;

import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.breaches.assessment.Protection;
import ai.astrasonic.breaches.judgement.Ground;
import ai.astrasonic.breaches.judgement.Judgements;
import ai.astrasonic.breaches.judgement.NewAssessment;
import ai.astrasonic.breaches.judgement.NewDecision;
import ai.astrasonic.breaches.letters.BreachLetters;
import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterSending;
import ai.astrasonic.breaches.letters.LetterWords;
import ai.astrasonic.breaches.report.ReportKind;
import ai.astrasonic.breaches.report.Reports;
import ai.astrasonic.breaches.scope.Progress;
import ai.astrasonic.breaches.scope.ScopeDesk;
import ai.astrasonic.breaches.scope.ScopeLists;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.breaches.scope.ScopeRule.Listed;
import ai.astrasonic.breaches.scope.Scopes;
import ai.astrasonic.breaches.severity.Circumstances;
import ai.astrasonic.breaches.severity.Circumstances.Availability;
import ai.astrasonic.breaches.severity.Circumstances.Confidentiality;
import ai.astrasonic.breaches.severity.Circumstances.Integrity;
import ai.astrasonic.breaches.severity.Context;
import ai.astrasonic.breaches.severity.DataKind;
import ai.astrasonic.breaches.severity.Identifiability;
import ai.astrasonic.breaches.severity.Severity;
import ai.astrasonic.mail.Round;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.LocalText;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** What happens in a breach drill, step by step, as the DPO and a second person would do it: files of some people were shown to others. */
record BreachScenario(ApplicationContext console, List<AccountId> people) {

    private static final String TITLE = "Drill: files shown to others";
    private static final String WHY = "The scenario of the drill";
    private static final int AT_ONCE = 50;
    private static final long PAUSE = 10_000_000;

    BreachId trigger() {
        var now = StatedTime.of(console.getBean(Clock.class).instant(), Controller.ZONE);
        var breach = new NewBreach(
                TITLE, Set.of("library"), DiscoveredBy.STAFF, null, now, null, new NewBreach.Awareness(now, WHY));
        return DrillStaff.DPO.does(() -> console.getBean(Breaches.class).open(breach));
    }

    /** Answers how many people were found. */
    long scope(BreachId breach) {
        var ids = people.stream().map(AccountId::toString).collect(Collectors.joining("\n"));
        return DrillStaff.DPO.does(() -> {
            var list = console.getBean(ScopeLists.class).add(breach, new StringReader(ids));
            var request = new ScopeRequest(
                    new TreeSet<>(List.of("accounts.account", "library.track")), null, new Listed(list.list()));
            console.getBean(ScopeDesk.class).count(breach, request, WHY, WHY, Progress.NONE);
            return console.getBean(Scopes.class).latest(breach).orElseThrow().peopleMin();
        });
    }

    boolean assess(BreachId breach) {
        return DrillStaff.DPO.does(() -> {
            var judgements = console.getBean(Judgements.class);
            var assessed = judgements.assess(breach, assessment());
            judgements.decide(breach, new NewDecision(Ground.RISK, WHY, "", assessed.number()));
            judgements.decide(breach, new NewDecision(Ground.HIGH_RISK, WHY, "", assessed.number()));
            return true;
        });
    }

    private NewAssessment assessment() {
        var severity = new Severity(
                List.of(new Context(DataKind.BEHAVIOURAL, 2, "")),
                Identifiability.MAXIMUM,
                WHY,
                new Circumstances(Confidentiality.UNKNOWN_RECIPIENTS, Integrity.NOT_LOST, Availability.NOT_LOST, true),
                null);
        return new NewAssessment(severity, Protection.NONE, people.size(), false, false);
    }

    /** With its files in both languages and both forms; answers how many those are. */
    int report(BreachId breach) {
        return DrillStaff.DPO.does(() -> {
            var reports = console.getBean(Reports.class);
            var report = reports.freeze(breach, ReportKind.FIRST, "");
            return reports.files(report.id()).size();
        });
    }

    /** Written, approved by the second person, and put out to everybody; no mail leaves a copy. Answers how many letters lie there. */
    long letters(BreachId breach) {
        var letters = console.getBean(BreachLetters.class);
        var letter = DrillStaff.DPO.does(() -> letters.draft(breach, words()));
        var approval = DrillStaff.DPO.does(() -> letters.ask(letter, WHY));
        DrillStaff.DEPUTY.does(() -> {
            console.getBean(Approvals.class).approve(approval, WHY);
            return true;
        });
        return RunAs.jobFor("drill", () -> send(letter));
    }

    private long send(LetterId letter) {
        var sending = console.getBean(LetterSending.class);
        while (!sending.ordered().contains(letter)) {
            LockSupport.parkNanos(PAUSE);
        }
        long gathered = sending.gather(letter);
        var round = Round.MORE;
        while (round == Round.MORE) {
            round = sending.tell(letter, AT_ONCE);
        }
        return gathered;
    }

    private static LetterWords words() {
        return new LetterWords(
                new LocalText(
                        "This is a drill: nothing happened to your data.", "Dit is een oefening: er is niets gebeurd."),
                new LocalText("Nothing can come of it for anybody.", "Dit heeft voor niemand gevolgen."),
                new LocalText("We practise what we would do that day.", "We oefenen wat we die dag zouden doen."),
                new LocalText("You do not have to do anything about it.", "U hoeft hier niets mee te doen."),
                "privacy@astrasonic.ai");
    }
}
