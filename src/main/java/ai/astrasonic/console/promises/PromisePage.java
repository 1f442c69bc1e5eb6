package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.promises.Promise;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.Promises;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** One promise: what keeps it, what proves it, what was found, and how it stood before. */
@Route("promises/:id")
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
class PromisePage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration HISTORY = Duration.ofDays(30);

    private final transient Promises promises;
    private final transient Times times;
    private final transient Clock clock;
    private final transient AuthenticationContext authentication;
    private final transient Background background;
    private String title = "";

    PromisePage(
            Promises promises, Times times, Clock clock, AuthenticationContext authentication, Background background) {
        this.promises = promises;
        this.background = background;
        this.times = times;
        this.clock = clock;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("id").orElse("");
        var id = Stream.of(PromiseId.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = t("promises.title", id.code());
        build(promises.get(id));
    }

    private void build(Promise promise) {
        removeAll();
        var back = new BackLink("promises", t("nav.promises"));
        add(back, head(promise), finding(promise), how(promise.id()), history(promise.id()));
    }

    private Component head(Promise promise) {
        var acts = Stream.of(check(promise.id()))
                .filter(act -> authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.ADMIN))
                .toArray(Component[]::new);
        var head = new PageHead(PromiseWords.texts().title(promise.id()), "", acts);
        var code = new Span(promise.id().code());
        code.addClassName("promise-code");
        var line = new Div(PromiseWords.state(promise.state()), code);
        line.addClassName("case-line");
        head.addUnder(line);
        return head;
    }

    private Component check(PromiseId id) {
        return background.button(new Button(t("promises.check")), () -> promises.checkNow(id), checked -> {
            build(checked);
            Toast.done(t("promises.checked"));
        });
    }

    private Component finding(Promise promise) {
        var finding = promise.state().finding();
        var reason = new Paragraph(PromiseWords.reason(promise));
        reason.addClassName("finding");
        var section = new Section(t("promises.evidence"), reason);
        var facts = new Facts();
        var at = finding.checkedAt();
        facts.with(t("promises.checked.when"), at == null ? new Span(t("promises.never")) : new When(at, times));
        Evidence.byName(finding.evidence()).forEach(facts::with);
        var shown = Stream.concat(Stream.of(reason, facts), AnswerTimes.of(finding.evidence()).stream());
        return section.show(shown.toArray(Component[]::new));
    }

    private static Component how(PromiseId id) {
        return new Section(
                t("promises.how"),
                new Facts()
                        .with(t("promises.control"), t("promises:" + id.control()))
                        .with(t("promises.proof"), t("promises:" + id.proof())));
    }

    private Component history(PromiseId id) {
        var before = promises.history(id, clock.instant().minus(HISTORY));
        return before.isEmpty()
                ? new Section(t("promises.history"), new Paragraph(t("promises.history.none")))
                : new Section(t("promises.history"), new StateHistory(before, times));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
