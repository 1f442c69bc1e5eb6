package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountReveal.Field;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Masked;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.Entry;
import ai.astrasonic.finance.customers.CustomerOpenings;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Service;

/** The customer of an entry: a number, and who it is once a second person has opened it for whoever looks. */
@Service
class CustomerPart {

    private static final String HIDDEN = "•••";

    private final CustomerOpenings openings;
    private final FinanceActs acts;

    CustomerPart(CustomerOpenings openings, FinanceActs acts) {
        this.openings = openings;
        this.acts = acts;
    }

    void show(Entry entry, Facts facts) {
        var number = entry.customerNumber();
        if (number == null) {
            return;
        }
        var name = "C" + number;
        var all = Money.link(FinancePages.ENTRIES.of(BookPeriod.year(entry.year())) + "&q=" + name, name);
        var customer = new Div(all);
        customer.addClassName("line");
        facts.with(t("finance.customer"), customer);
        if (!acts.mayAct()) {
            return;
        }
        switch (openings.standing(number)) {
            case SHUT -> customer.add(ask(number, entry.year(), customer));
            case ASKED -> customer.add(soft("finance.customer.asked"));
            case OF_ANOTHER -> customer.add(soft("finance.customer.of-another"));
            case OPEN ->
                facts.with(t("people.name"), masked(number, Field.NAME, "people.name"))
                        .with(t("people.email"), masked(number, Field.EMAIL, "people.email"));
        }
    }

    private Component ask(long number, int year, Div customer) {
        var button = new Button(t("finance.customer.ask"));
        button.addClickListener(click -> new ReasonDialog(
                        t("finance.customer.ask"),
                        t("finance.customer.ask.text"),
                        t("finance.customer.ask"),
                        reason -> {
                            openings.ask(number, year, reason);
                            Toast.done(t("finance.customer.asked"));
                            customer.remove(button);
                            customer.add(soft("finance.customer.asked"));
                        })
                .open());
        return button;
    }

    private Component masked(long number, Field field, String title) {
        return new Masked(
                t(title),
                HIDDEN,
                reason -> openings.reveal(number, field, reason).orElse(t("finance.customer.nobody")));
    }

    private static Span soft(String key) {
        var words = new Span(t(key));
        words.addClassName("soft");
        return words;
    }
}
