package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.scope.Progress;
import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.breaches.scope.ScopeDesk;
import ai.astrasonic.breaches.scope.ScopeLists;
import ai.astrasonic.breaches.scope.ScopeProposal;
import ai.astrasonic.breaches.scope.ScopeProposals;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.breaches.scope.Scopes;
import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is done with the scope of a breach: engineers propose, the DPO counts, corrects and hands out. */
@Service
class ScopeActs {

    private final ScopeDesk desk;
    private final Scopes scopes;
    private final ScopeLists lists;
    private final ScopeProposals proposals;
    private final BreachActs roles;
    private final ScopeWords words;
    private final Background background;
    private final Clock clock;

    ScopeActs(
            ScopeDesk desk,
            Scopes scopes,
            ScopeLists lists,
            ScopeProposals proposals,
            BreachActs roles,
            ScopeWords words,
            Background background,
            Clock clock) {
        this.desk = desk;
        this.scopes = scopes;
        this.lists = lists;
        this.proposals = proposals;
        this.roles = roles;
        this.words = words;
        this.background = background;
        this.clock = clock;
    }

    /** By who looks and what there is. */
    List<Component> of(Breach breach, List<ScopeCount> counts, Runnable changed) {
        var shown = new ArrayList<Component>();
        boolean isOver = breach.endedAt() != null;
        if (roles.mayDecide() && !isOver) {
            var count = new Button(t("scope.count"), click -> choose(breach, changed));
            count.addThemeVariants(ButtonVariant.PRIMARY);
            shown.add(count);
        }
        if (roles.mayTrigger() && !isOver) {
            shown.add(new Button(t("scope.propose"), click -> propose(breach, changed)));
        }
        if (!counts.isEmpty()) {
            afterwards(breach, counts.getFirst(), isOver, changed, shown);
        }
        return shown;
    }

    private void afterwards(Breach breach, ScopeCount last, boolean isOver, Runnable changed, List<Component> shown) {
        if (roles.mayDecide() && !isOver) {
            shown.add(new Button(t("scope.again"), click -> again(breach, last, changed)));
            shown.add(new Button(t("scope.correct"), click -> new ScopeCorrection(last, desk, changed).open()));
        }
        shown.add(new Button(t("scope.verify"), click -> Toast.done(t("scope.verified." + scopes.verify(last.id())))));
        if (roles.mayDecide()) {
            shown.add(new Button(t("scope.ids"), click -> handOut(last)));
        }
    }

    private void choose(Breach breach, Runnable changed) {
        var form = new ScopeForm(words, lists, breach.id(), clock.instant());
        new ScopeDialog(
                        "count",
                        form::value,
                        background,
                        (request, reason, everybody, progress) ->
                                desk.count(breach.id(), request, reason, everybody, progress),
                        changed)
                .with(form)
                .looking(request -> desk.look(breach.id(), request))
                .open();
    }

    private void propose(Breach breach, Runnable changed) {
        var form = new ScopeForm(words, lists, breach.id(), clock.instant());
        new ScopeDialog(
                        "propose",
                        form::value,
                        background,
                        (request, reason, _, _) -> proposals.propose(breach.id(), request, reason),
                        changed)
                .with(form)
                .open();
    }

    private void again(Breach breach, ScopeCount last, Runnable changed) {
        new ScopeDialog(
                        "again",
                        () -> scopes.requestOf(last.id()),
                        background,
                        (_, reason, _, progress) -> desk.countAgain(breach.id(), reason, progress),
                        changed)
                .open();
    }

    /** What somebody proposed, for whoever decides. */
    Optional<Component> countProposal(Breach breach, ScopeProposal proposal, Runnable changed) {
        if (!roles.mayDecide() || breach.endedAt() != null) {
            return Optional.empty();
        }
        return Optional.of(new Button(
                t("scope.count-proposal"),
                click -> new ScopeDialog(
                                "count",
                                proposal::request,
                                background,
                                (request, reason, everybody, progress) ->
                                        desk.count(breach.id(), request, reason, everybody, progress),
                                changed)
                        .open()));
    }

    private void handOut(ScopeCount count) {
        new ReasonDialog(
                        t("scope.ids"),
                        t("scope.ids.help"),
                        t("scope.ids.do"),
                        reason -> new ScopeIdsDialog(count, desk, reason).open())
                .open();
    }

    /** A count or a proposal, with its reason. */
    @FunctionalInterface
    interface Act {
        void now(ScopeRequest request, String reason, @Nullable String everybody, Progress progress);
    }
}
