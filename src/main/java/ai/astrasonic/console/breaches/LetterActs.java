package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.letters.BreachLetters;
import ai.astrasonic.breaches.letters.Letter;
import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LettersOfBreach;
import ai.astrasonic.breaches.letters.NotReached;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What the DPO does with the letters of a breach, by where each is. */
@Service
class LetterActs {

    private static final int LONGEST = 2_000;

    private final BreachLetters letters;
    private final LettersOfBreach read;
    private final AuthenticationContext authentication;

    LetterActs(BreachLetters letters, LettersOfBreach read, AuthenticationContext authentication) {
        this.letters = letters;
        this.read = read;
        this.authentication = authentication;
    }

    boolean mayAct() {
        return authentication.hasRole(Roles.DPO);
    }

    Button draft(Breach breach, Runnable changed) {
        return new Button(t("letters.draft"), click -> {
            var form = new LetterForm(letters.contact());
            open("draft", form, form::isWhole, () -> letters.draft(breach.id(), form.value()), changed);
        });
    }

    /** What comes next; nothing for those who only look. */
    List<Component> of(Breach breach, Letter letter, Runnable changed) {
        var shown = new ArrayList<Component>();
        if (!mayAct()) {
            return shown;
        }
        shown.add(new Button(t("letters.preview"), click -> preview(letter)));
        switch (letter.state()) {
            case DRAFT, ASKED -> {
                if (breach.status() == BreachStatus.OPEN) {
                    shown.add(saying("ask", why -> letters.ask(letter.id(), why), changed));
                }
                shown.add(new Button(t("letters.redraft"), click -> redraft(letter, changed)));
                shown.add(saying("discard", why -> letters.discard(letter.id(), why), changed));
            }
            case APPROVED -> shown.add(saying("stop", why -> letters.stop(letter.id(), why), changed));
            case SENT, STOPPED, DISCARDED -> {}
        }
        return shown;
    }

    Button toldOtherwise(LetterId letter, NotReached person, Runnable changed) {
        return saying("otherwise", how -> letters.toldOtherwise(letter, person.id(), how), changed);
    }

    private void redraft(Letter letter, Runnable changed) {
        var form = new LetterForm("").showing(letter.words());
        open("redraft", form, form::isWhole, () -> letters.redraft(letter.id(), form.value()), changed);
    }

    /** As each reader gets it, one language below the other. */
    private void preview(Letter letter) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("letters.preview"));
        dialog.addClassNames("reason-dialog", "filing-dialog");
        for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            var mail = read.preview(letter.words(), language);
            var text = new Pre(mail.text());
            text.getElement().setAttribute("lang", language.getLanguage());
            text.addClassName("letter-text");
            dialog.add(new H3(language.getDisplayLanguage(UI.getCurrent().getLocale()) + ": " + mail.subject()), text);
        }
        dialog.getFooter().add(new Button(t("close"), click -> dialog.close()));
        dialog.open();
    }

    private static Button saying(String step, Consumer<String> act, Runnable changed) {
        return new Button(t("letters." + step), click -> {
            var words = new TextArea(t("letters." + step + ".words"));
            words.setRequiredIndicatorVisible(true);
            words.setMaxLength(LONGEST);
            words.setWidthFull();
            open(step, words, () -> isWhole(words), () -> act.accept(words.getValue()), changed);
        });
    }

    private static boolean isWhole(TextArea words) {
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage(t("letters.needed"));
        return !words.isInvalid();
    }

    private static void open(String step, Component form, BooleanSupplier whole, Runnable act, Runnable changed) {
        new BreachDialog("letters." + step, form, whole, () -> {
                    act.run();
                    Toast.done(t("breaches.done"));
                    changed.run();
                })
                .open();
    }
}
