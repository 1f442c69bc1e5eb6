package ai.astrasonic.console.audit;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.AuditLine;
import ai.astrasonic.audit.AuditQuery;
import ai.astrasonic.audit.AuditSearch;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Keyset;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audit trail, newest first: staff acts, refusals, looks at masked data. */
@Route("audit")
@Menu(title = "nav.audit", icon = "scroll-text", order = 6)
@RolesAllowed({Roles.DPO, Roles.AUDITOR, Roles.ADMIN})
class AuditView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AuditSearch search;
    private final transient AuditWords words;
    private final transient AuditFilters filters;
    private final transient Times times;
    private final RecordList<AuditLine> list;

    AuditView(AuditSearch search, AuditWords words, AuditFilters filters, Times times, VerifyButton verify) {
        this.search = search;
        this.filters = filters;
        this.words = words;
        this.times = times;
        list = new RecordList<>(spec(), rows(), AuditView::show);
        wide();
        add(new PageHead(t("nav.audit"), t("audit.sentence"), verify.button()), list);
    }

    private ListSpec<AuditLine> spec() {
        return new ListSpec<>(
                "audit",
                t("nav.audit"),
                line -> line.id().toString(),
                columns(),
                filters.all(),
                false,
                this::card,
                this::detail,
                line -> Optional.empty(),
                () -> EmptyState.of("scroll-text", t("audit.empty.title"), t("audit.empty.text")));
    }

    private Keyset<AuditLine, UUID> rows() {
        return new Keyset<>(
                (state, after, limit) -> search.page(filters.query(state), after.orElse(null), limit),
                AuditLine::id,
                id -> Typed.read(id, UUID::fromString).flatMap(this::find));
    }

    /** Ids grow with time: what follows the next greater id begins with the one that is wanted. */
    private Optional<AuditLine> find(UUID id) {
        var next = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
        return search.page(AuditQuery.EVERYTHING, next, 1).stream()
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    private List<ListColumn<AuditLine>> columns() {
        return List.of(
                ListColumn.<AuditLine>of("what", t("audit.what"), this::named, words::verb)
                        .grow(2),
                ListColumn.of("outcome", t("audit.outcome"), AuditWords::outcome, AuditWords::outcomeWord),
                ListColumn.moment("at", t("audit.when"), AuditLine::at, times),
                ListColumn.actor("who", t("audit.who"), AuditLine::actor),
                ListColumn.<AuditLine>text("why", t("audit.why"), words::reason).grow(2),
                ListColumn.<AuditLine>id("object", t("audit.object"), AuditLine::objectId)
                        .grow(2));
    }

    private Component named(AuditLine line) {
        var verb = new Span(words.verb(line));
        verb.addClassName("strong");
        var type = new Span(words.type(line.objectType()));
        type.addClassName("soft");
        var both = new Div(verb, type);
        both.addClassName("stack");
        return both;
    }

    private Component card(AuditLine line) {
        var top = new Div(named(line), AuditWords.outcome(line));
        top.addClassName("line");
        var more = new Span(times.relative(line.at()) + " · " + Actors.word(line.actor()));
        more.addClassName("soft");
        var card = new Div(top, more);
        card.addClassName("card-row");
        return card;
    }

    private Component detail(AuditLine line) {
        var facts = new Facts()
                .with(t("audit.when"), new When(line.at(), times))
                .with(t("audit.who"), more(Actors.of(line.actor()), AuditFilters.ACTOR, line.actor()))
                .with(
                        words.type(line.objectType()),
                        more(
                                new CopyId(words.type(line.objectType()), line.objectId()),
                                AuditFilters.OBJECT,
                                line.objectId()))
                .with(t("audit.why"), line.reason().isEmpty() ? "–" : words.reason(line));
        Optional.ofNullable(line.account())
                .ifPresent(person -> facts.with(
                        t("audit.about"),
                        more(
                                new Anchor("people/" + person, CopyId.shorten(person.toString())),
                                AuditFilters.ACCOUNT,
                                person.toString())));
        line.details().forEach((name, value) -> facts.with(words.detail(name), words.value(name, value)));
        facts.with(t("audit.entry"), new CopyId(t("audit.entry"), line.id().toString()));
        var detail = new Div(new H2(words.verb(line)), AuditWords.outcome(line), facts);
        detail.addClassName("detail-body");
        return detail;
    }

    /** Beside a value, the way to all entries that have it. */
    private static Component more(Component value, String filter, String wanted) {
        var all = new Anchor(AuditFilters.link(filter, wanted), t("audit.more"));
        all.addClassName("soft");
        var both = new Div(value, all);
        both.addClassName("fact-more");
        return both;
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(AuditView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("nav.audit");
    }
}
