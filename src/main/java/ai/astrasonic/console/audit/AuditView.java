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
import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The audit trail, newest first: staff acts, refusals, looks at masked data. */
@Route("audit")
@Menu(title = "nav.audit", icon = "scroll-text", order = 6)
@RolesAllowed({Roles.DPO, Roles.AUDITOR, Roles.ADMIN})
class AuditView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String TYPE = "type";
    private static final List<String> TYPES = List.of("request", "account", "library", "job", "service", "console");

    private final transient AuditSearch search;
    private final transient AuditWords words;
    private final transient Times times;
    private final RecordList<AuditLine> list;

    AuditView(AuditSearch search, AuditWords words, Times times, VerifyButton verify) {
        this.search = search;
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
                List.of(types()),
                false,
                this::card,
                this::detail,
                line -> Optional.empty(),
                () -> EmptyState.of("scroll-text", t("audit.empty.title"), t("audit.empty.text")));
    }

    private Keyset<AuditLine, UUID> rows() {
        return new Keyset<>(
                (state, after, limit) -> search.page(query(state), after.orElse(null), limit),
                AuditLine::id,
                id -> find(UUID.fromString(id)));
    }

    private static AuditQuery query(ListState state) {
        return AuditQuery.EVERYTHING.on(state.value(TYPE).orElse(null), null);
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
                ListColumn.of(
                        "outcome",
                        t("audit.outcome"),
                        AuditWords::outcome,
                        line -> line.outcome().name()),
                ListColumn.text("at", t("audit.when"), line -> times.relative(line.at())),
                ListColumn.text("who", t("audit.who"), line -> Actors.word(line.actor())),
                ListColumn.<AuditLine>text("why", t("audit.why"), words::reason).grow(2),
                ListColumn.text("object", t("audit.object"), line -> CopyId.shorten(line.objectId())));
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
                .with(t("audit.who"), new CopyId(t("audit.who"), line.actor()))
                .with(t("audit.object"), new CopyId(words.type(line.objectType()), line.objectId()))
                .with(t("audit.why"), line.reason().isEmpty() ? "–" : words.reason(line));
        Optional.ofNullable(line.account())
                .ifPresent(person -> facts.with(
                        t("audit.about"), new Anchor("people/" + person, CopyId.shorten(person.toString()))));
        line.details().forEach((name, value) -> facts.with(name, value));
        facts.with(t("audit.entry"), new CopyId(t("audit.entry"), line.id().toString()));
        var detail = new Div(new H2(words.verb(line)), AuditWords.outcome(line), facts);
        detail.addClassName("detail-body");
        return detail;
    }

    private ListFilter types() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        TYPES.forEach(type -> choices.put(type, words.type(type)));
        return new ListFilter(TYPE, t("audit.type"), choices);
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
