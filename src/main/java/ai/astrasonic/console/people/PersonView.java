package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.holds.PersonHolds;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.requests.PersonRequests;
import ai.astrasonic.requests.Holdings;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** One person: the account, and per data set how much is held. */
@Route("people/:id")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
class PersonView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Accounts accounts;
    private final transient Holdings holdings;
    private final transient PersonCard card;
    private final transient Words words;
    private final transient PersonRequests requests;
    private final transient PersonHolds holds;
    private final transient PersonRights rights;
    private final transient PersonCorrections corrections;
    private final transient AuthenticationContext authentication;
    private String title = "";

    PersonView(
            Accounts accounts,
            Holdings holdings,
            PersonCard card,
            Words words,
            PersonRequests requests,
            PersonHolds holds,
            PersonRights rights,
            PersonCorrections corrections,
            AuthenticationContext authentication) {
        this.requests = requests;
        this.holds = holds;
        this.rights = rights;
        this.corrections = corrections;
        this.accounts = accounts;
        this.holdings = holdings;
        this.card = card;
        this.words = words;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var person = event.getRouteParameters()
                .get("id")
                .flatMap(id -> Typed.read(id, AccountId::of))
                .flatMap(accounts::summary)
                .orElseThrow(NotFoundException::new);
        title = t("people.title", CopyId.shorten(person.id().toString()));
        add(head(person), new Section(t("people.account"), card.facts(person)));
        if (authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR)) {
            add(requests.of(person.id()));
            add(holds.of(person.id()));
            add(rights.of(person.id()));
            add(corrections.of(person.id()));
        }
        add(held(person.id()));
    }

    private Component head(AccountSummary person) {
        String name = PersonStates.name(person);
        var head = new PageHead(name, t("people.person.sentence"), acts(person.id()));
        if (authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR)) {
            head.addUnder(new Anchor("audit?account=" + person.id(), t("audit.entries")));
        }
        return head;
    }

    private Component[] acts(AccountId person) {
        if (!authentication.hasRole(Roles.DPO)) {
            return new Component[0];
        }
        var about = QueryParameters.of("account", person.toString());
        var file = new Button(t("people.file"), click -> UI.getCurrent().navigate("requests/new", about));
        file.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {file};
    }

    private Component held(AccountId account) {
        var held = holdings.of(account);
        if (held.isEmpty()) {
            return new Section(t("people.held"), new Paragraph(t("people.held.none")));
        }
        return new Section(t("people.held"), new Paragraph(t("people.held.sentence")), new HoldingTable(held, words));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
