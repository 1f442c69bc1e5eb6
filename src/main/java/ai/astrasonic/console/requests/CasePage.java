package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Steps;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.ExtensionNotice;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.UnknownRequestException;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One case: its clock with the working, its steps, the package, who asked, and all that happened. */
@Route("requests/:id")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class CasePage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestDesk desk;
    private final transient Times times;
    private final transient CaseActs acts;
    private final transient PackageSection packages;
    private final transient ErasureSection erasure;
    private final transient RequesterSection requester;
    private final transient BystanderSection bystanders;
    private final transient RecipientSection recipients;
    private final transient CorrespondenceSection correspondence;
    private final transient RestrictionSection restrictions;
    private transient CaseView shown;

    // The router calls beforeEnter, which sets what is shown, before anything reads it.
    @SuppressWarnings("NullAway.Init")
    CasePage(
            RequestDesk desk,
            Times times,
            CaseActs acts,
            PackageSection packages,
            ErasureSection erasure,
            RequesterSection requester,
            BystanderSection bystanders,
            RecipientSection recipients,
            CorrespondenceSection correspondence,
            RestrictionSection restrictions,
            Ticker ticker) {
        this.desk = desk;
        this.times = times;
        this.acts = acts;
        this.packages = packages;
        this.erasure = erasure;
        this.requester = requester;
        this.bystanders = bystanders;
        this.recipients = recipients;
        this.correspondence = correspondence;
        this.restrictions = restrictions;
        ticker.whileShown(this, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters().get("id").map(this::found).orElseThrow(NotFoundException::new);
        build();
    }

    /** A case is opened by its own number only: nothing that identifies a person belongs into an address. */
    private CaseView found(String id) {
        try {
            return desk.get(RequestId.of(id));
        } catch (IllegalArgumentException | UnknownRequestException _) {
            throw new NotFoundException();
        }
    }

    /** Shows what a job or a colleague did meanwhile; a dialog that is open stays open. */
    private void look() {
        var now = desk.get(shown.id());
        if (!now.equals(shown)) {
            shown = now;
            build();
        }
    }

    private void build() {
        removeAll();
        var main = new Div(deadline(), new Section(t("requests.steps"), new Steps(CaseSteps.of(shown.steps(), times))));
        if (shown.kind().isAnsweredByPackage()) {
            main.add(packages.of(shown, this::look), bystanders.of(shown, this::look));
        }
        if (shown.kind() == RequestKind.ERASURE) {
            main.add(erasure.of(shown, this::look));
        }
        restrictions.of(shown, this::look).ifPresent(main::add);
        recipients.of(shown, this::look).ifPresent(main::add);
        correspondence.of(shown.id(), this::build).ifPresent(main::add);
        main.add(requester.of(shown));
        var happened = CaseTimeline.of(shown, recipients.names(shown.id()), times);
        var side = new Div(new Section(t("requests.timeline"), happened));
        var columns = new Div(main, side);
        main.addClassName("case-main");
        side.addClassName("case-side");
        columns.addClassName("case-columns");
        add(new BackLink("requests", t("nav.requests")), head(), columns);
    }

    private Component head() {
        var head = new PageHead(
                RequestWords.kind(shown.kind()), "", acts.of(shown, this::look).toArray(Component[]::new));
        var line = new Div(
                RequestWords.state(shown.status()),
                new CopyId(t("requests.number"), shown.id().toString()));
        line.add(new Anchor("audit?object=" + shown.id(), t("audit.entries")));
        shown.assignee()
                .ifPresent(assignee ->
                        line.add(new Span(t("requests.assignee")), new CopyId(t("requests.assignee"), assignee)));
        line.addClassName("case-line");
        head.addUnder(line);
        return head;
    }

    private Component deadline() {
        var due = new DueDate(shown.deadline().due(), shown.status().awaitsAnswer(), times);
        due.addClassName("big");
        var working =
                new Paragraph(desk.workingOf(shown.deadline(), UI.getCurrent().getLocale()));
        working.addClassNames("soft", "narrow-text");
        var section = new Section(t("requests.deadline"), due, working);
        shown.extensionNotice().flatMap(CasePage::notice).ifPresent(section::add);
        return section;
    }

    private static Optional<Component> notice(ExtensionNotice notice) {
        return switch (notice.state()) {
            case COUNTS -> Optional.empty();
            case ON_ITS_WAY -> Optional.of(new Paragraph(t("requests.extend.pending")));
            case VOID ->
                Optional.of(State.of(State.Tone.BAD, t("requests.extend.void", CaseSteps.reason(notice.words()))));
        };
    }

    @Override
    public String getPageTitle() {
        return t("requests.title", CopyId.shorten(shown.id().toString()));
    }
}
