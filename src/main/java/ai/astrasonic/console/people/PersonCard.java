package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountReveal;
import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Masked;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.function.Function;

/** The facts of one account, its identifying ones masked. */
@org.springframework.stereotype.Component
class PersonCard {

    private final AccountReveal reveals;
    private final Times times;
    private final AuthenticationContext authentication;

    PersonCard(AccountReveal reveals, Times times, AuthenticationContext authentication) {
        this.reveals = reveals;
        this.times = times;
        this.authentication = authentication;
    }

    Component of(AccountSummary person) {
        var detail = new Div(new H2(t("people.account")), facts(person));
        detail.addClassName("detail-body");
        return detail;
    }

    Facts facts(AccountSummary person) {
        return new Facts()
                .with(t("people.id"), new CopyId(t("people.id"), person.id().toString()))
                .with(t("people.status"), PersonStates.of(person))
                .with(
                        t("people.name"),
                        masked(
                                "people.name",
                                person.maskedName(),
                                reason -> reveals.reveal(person.id(), AccountReveal.Field.NAME, reason)))
                .with(
                        t("people.email"),
                        masked(
                                "people.email",
                                person.maskedEmail(),
                                reason -> reveals.reveal(person.id(), AccountReveal.Field.EMAIL, reason)))
                .with(
                        t("people.country"),
                        PeopleView.country(person, UI.getCurrent().getLocale()))
                .with(t("people.since"), new When(person.createdAt(), times));
    }

    /** Who may not look gets the masked value alone; the service refuses them as well. */
    private Component masked(String key, String value, Function<String, Optional<String>> reveal) {
        if (value.isEmpty() || !authentication.hasRole(Roles.DPO)) {
            return new Span(value.isEmpty() ? "–" : value);
        }
        return new Masked(t(key), value, reason -> reveal.apply(reason).orElse("–"));
    }
}
