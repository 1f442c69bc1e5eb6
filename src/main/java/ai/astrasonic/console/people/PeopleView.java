package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountFilter;
import ai.astrasonic.accounts.AccountStatus;
import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Keyset;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Lists people, masked, and finds one by an identifier that whoever asks must know in full. */
@Route("people")
@Menu(title = "nav.people", icon = "users", order = 3)
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
class PeopleView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String STATUS = "status";

    private final transient Accounts accounts;
    private final transient Times times;
    private final RecordList<AccountSummary> list;

    PeopleView(Accounts accounts, PersonSearch search, Times times, PersonCard card) {
        this.accounts = accounts;
        this.times = times;
        list = new RecordList<>(spec(card), rows(), PeopleView::show);
        wide();
        add(new PageHead(t("nav.people"), t("people.sentence")), search.field(), list);
    }

    private ListSpec<AccountSummary> spec(PersonCard card) {
        return new ListSpec<>(
                "people",
                t("nav.people"),
                person -> person.id().toString(),
                columns(),
                List.of(statuses()),
                false,
                PeopleView::card,
                card::of,
                person -> Optional.of("people/" + person.id()),
                () -> EmptyState.of("users", t("people.empty.title"), t("people.empty.text")));
    }

    private Keyset<AccountSummary, AccountId> rows() {
        return new Keyset<>(
                (state, after, limit) ->
                        accounts.page(filter(state), after.orElse(null), limit).rows(),
                AccountSummary::id,
                id -> Typed.read(id, AccountId::of).flatMap(accounts::summary));
    }

    private static AccountFilter filter(ListState state) {
        return new AccountFilter(state.value(STATUS).map(AccountStatus::valueOf).orElse(null), null);
    }

    private List<ListColumn<AccountSummary>> columns() {
        Locale locale = UI.getCurrent().getLocale();
        return List.of(
                ListColumn.<AccountSummary>of("name", t("people.name"), PeopleView::named, AccountSummary::maskedName)
                        .grow(2),
                ListColumn.of("status", t("people.status"), PersonStates::of, PersonStates::word),
                ListColumn.text("country", t("people.country"), person -> country(person, locale)),
                ListColumn.moment("since", t("people.since"), AccountSummary::createdAt, times),
                ListColumn.<AccountSummary>id(
                                "id", t("people.id"), person -> person.id().toString())
                        .grow(2));
    }

    private static Component named(AccountSummary person) {
        var name = new Span(PersonStates.name(person));
        name.addClassName("strong");
        var email = new Span(person.maskedEmail());
        email.addClassName("soft");
        var both = new Div(name, email);
        both.addClassName("stack");
        return both;
    }

    private static Component card(AccountSummary person) {
        var line = new Div(named(person), PersonStates.of(person));
        line.addClassName("line");
        var card = new Div(line);
        card.addClassName("card-row");
        return card;
    }

    static String country(AccountSummary person, Locale locale) {
        return person.country().isEmpty()
                ? "–"
                : Locale.of("", person.country()).getDisplayCountry(locale);
    }

    private static ListFilter statuses() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        Stream.of(AccountStatus.values()).forEach(status -> choices.put(status.name(), t("people.status." + status)));
        return new ListFilter(STATUS, t("people.status"), choices);
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(PeopleView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("nav.people");
    }
}
