package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.parts.Timeline;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.policies.Policies;
import ai.astrasonic.policies.PolicyState;
import ai.astrasonic.policies.PolicyStep;
import ai.astrasonic.policies.PolicyVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The parts of a version's page. */
@Service
class PolicySections {

    private final Policies policies;
    private final Times times;
    private final Ticker ticker;

    PolicySections(Policies policies, Times times, Ticker ticker) {
        this.policies = policies;
        this.times = times;
        this.ticker = ticker;
    }

    List<Component> of(PolicyVersion version, Runnable moved) {
        var shown = new ArrayList<Component>();
        shown.add(new Section(t("policies.facts"), facts(version)));
        if (version.state() == PolicyState.PUBLISHED && version.isMaterial()) {
            shown.add(new Section(t("policies.mailing"), new PolicyProgress(policies, version, ticker, moved)));
        }
        for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            shown.add(new Section(
                    t("policies.diff." + language.getLanguage()),
                    DiffPart.of(policies.diff(version.id(), language), language)));
        }
        shown.add(new Section(
                t("policies.history"),
                new Timeline(
                        policies.steps(version.id()).stream()
                                .map(PolicySections::event)
                                .toList(),
                        times),
                new Anchor("audit?object=" + version.id(), t("audit.more"))));
        return shown;
    }

    private Component facts(PolicyVersion version) {
        var facts = new Facts()
                .with(t("policies.effective"), PolicyTexts.day(version.words().effectiveOn()))
                .with(t("policies.material"), PolicyTexts.material(version));
        Optional.ofNullable(version.materiality())
                .ifPresent(judged -> facts.with(t("policies.because"), judged.because()));
        Optional.ofNullable(version.publishedAt())
                .ifPresent(at -> facts.with(t("policies.published"), times.exact(at, PolicyTexts.locale())));
        Optional.ofNullable(version.sha256())
                .ifPresent(hash -> facts.with(t("policies.sha256"), new CopyId(t("policies.sha256"), hash)));
        if (version.state() == PolicyState.ASKED) {
            facts.with(t("policies.waits"), new Anchor("approvals", t("policies.to-approvals")));
        }
        if (version.state() == PolicyState.PUBLISHED) {
            var page = new Anchor(
                    PolicyVersion.PATH + "/" + PolicyTexts.locale().getLanguage() + "/" + version.publicNumber(),
                    t("policies.look"));
            page.setRouterIgnore(true);
            facts.with(t("policies.page"), page);
        }
        return facts;
    }

    private static Timeline.Event event(PolicyStep step) {
        return new Timeline.Event(
                step.at(),
                "file-text",
                t("policies.step." + step.kind()),
                Optional.of(step.reason()).filter(why -> !why.isEmpty()),
                Actors.of(step.by()));
    }
}
