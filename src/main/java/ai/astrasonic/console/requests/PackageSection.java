package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.jobs.LiveRun;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRuns;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.PackageStatus;
import ai.astrasonic.requests.PackageView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** The package of a case: being built, to be looked at, released; and the ones before it. */
@Service
class PackageSection {

    private static final String JOB = "access-package";

    private final JobRuns runs;
    private final PackageActs acts;
    private final OpenCopies copies;
    private final Times times;
    private final Ticker ticker;

    PackageSection(JobRuns runs, PackageActs acts, OpenCopies copies, Times times, Ticker ticker) {
        this.runs = runs;
        this.acts = acts;
        this.copies = copies;
        this.times = times;
        this.ticker = ticker;
    }

    Section of(CaseView view, Runnable changed) {
        var section = new Section(t("requests.package"));
        if (view.packages().isEmpty()) {
            var none = new Paragraph(t("requests.package.none"));
            none.addClassName("soft");
            return section.show(none);
        }
        var newest = view.packages().getFirst();
        List<Component> content = new ArrayList<>();
        content.add(RequestWords.state(newest.status()));
        if (newest.status() == PackageStatus.ORDERED) {
            content.add(new LiveRun(runs, times, ticker, JOB, view.id() + "/" + newest.id()));
        }
        copies.warning(view.id(), newest).ifPresent(content::add);
        content.add(facts(newest, view));
        content.add(acts.of(view, newest, changed));
        if (view.packages().size() > 1) {
            content.add(before(view.packages().subList(1, view.packages().size())));
        }
        return section.show(content.toArray(Component[]::new));
    }

    private Facts facts(PackageView shown, CaseView view) {
        var facts = new Facts()
                .with(
                        t("requests.package.id"),
                        new CopyId(t("requests.package.id"), shown.id().toString()));
        shown.bytes().ifPresent(bytes -> facts.with(t("requests.package.size"), size(bytes)));
        shown.sha256().ifPresent(hash -> facts.with("SHA-256", new CopyId("SHA-256", hash)));
        shown.builtAt().ifPresent(at -> facts.with(t("requests:package.status.BUILT"), new When(at, times)));
        shown.previewedAt().ifPresent(at -> facts.with(t("requests:package.status.PREVIEWED"), new When(at, times)));
        shown.releasedAt().ifPresent(at -> facts.with(t("requests:package.status.RELEASED"), new When(at, times)));
        shown.expiresAt().ifPresent(at -> facts.with(t("requests.package.expires"), new When(at, times)));
        if (shown.releasedAt().isPresent()) {
            facts.with(t("requests.package.downloads"), Integer.toString(view.downloads()));
        }
        return facts;
    }

    private Component before(List<PackageView> earlier) {
        var list = new Div();
        list.addClassName("earlier-packages");
        earlier.forEach(old -> list.add(new Div(
                RequestWords.state(old.status()),
                new Span(old.revokedBecause().map(CaseSteps::reason).orElse("")),
                new When(old.orderedAt(), times))));
        return list;
    }

    static String size(long bytes) {
        return Figures.size(bytes);
    }
}
