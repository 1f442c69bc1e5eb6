package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.breaches.scope.ScopeProposals;
import ai.astrasonic.breaches.scope.Scopes;
import ai.astrasonic.console.parts.Section;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.stereotype.Service;

/** Whom and what a breach hit: the figures of the last count, what changed since the one before, and what may be done. */
@Service
class ScopePart implements BreachPart {

    private static final int ORDER = 20;

    private final Scopes scopes;
    private final ScopeProposals proposals;
    private final ScopeActs acts;
    private final ScopeFigures figures;
    private final ScopeWords words;

    ScopePart(Scopes scopes, ScopeProposals proposals, ScopeActs acts, ScopeFigures figures, ScopeWords words) {
        this.scopes = scopes;
        this.proposals = proposals;
        this.acts = acts;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(Breach breach) {
        return true;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var counts = scopes.of(breach.id());
        var section = new Div();
        section.addClassNames("stack", "apart");
        if (counts.isEmpty()) {
            section.add(new Paragraph(t("scope.none")));
        } else {
            section.add(figures.of(
                    counts.getFirst(), scopes.requestOf(counts.getFirst().id())));
            difference(counts, section);
        }
        proposed(breach, section, changed);
        var buttons = new Div(acts.of(breach, counts, changed).toArray(Component[]::new));
        buttons.addClassName("chips");
        section.add(buttons);
        return new Section(t("scope.title"), section);
    }

    private void difference(List<ScopeCount> counts, Div section) {
        if (counts.size() > 1) {
            var before = counts.get(1);
            section.add(
                    new H3(t("scope.difference")),
                    figures.of(scopes.difference(before.id(), counts.getFirst().id())));
        }
    }

    private void proposed(Breach breach, Div section, Runnable changed) {
        var all = proposals.of(breach.id());
        if (all.isEmpty()) {
            return;
        }
        section.add(new H3(t("scope.proposals")));
        all.forEach(proposal -> {
            var line = new Div(new Paragraph(t(
                    "scope.proposal",
                    words.when(proposal.proposedAt()),
                    proposal.proposedBy(),
                    words.request(proposal.request()),
                    proposal.because())));
            acts.countProposal(breach, proposal, changed).ifPresent(line::add);
            section.add(line);
        });
    }
}
