package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person: the account, and per data set how much is held. */
@Route("people/:id")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
class PersonView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Accounts accounts;
    private final transient Holdings holdings;
    private final transient PersonCard card;
    private final transient Words words;
    private final transient AuthenticationContext authentication;

    PersonView(
            Accounts accounts, Holdings holdings, PersonCard card, Words words, AuthenticationContext authentication) {
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
                .flatMap(PersonView::id)
                .flatMap(accounts::summary)
                .orElseThrow(NotFoundException::new);
        add(head(person), new Section(t("people.account"), card.facts(person)), held(person.id()));
    }

    private static Optional<AccountId> id(String text) {
        try {
            return Optional.of(AccountId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Component head(AccountSummary person) {
        String title = person.maskedName().isEmpty() ? t("people.noname") : person.maskedName();
        if (!authentication.hasRole(Roles.DPO)) {
            return new PageHead(title, t("people.person.sentence"));
        }
        var file = new Button(
                t("people.file"),
                click -> UI.getCurrent()
                        .navigate(
                                "requests/new",
                                new QueryParameters(
                                        Map.of("account", List.of(person.id().toString())))));
        file.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHead(title, t("people.person.sentence"), file);
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
        return t("people.person");
    }
}
