package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.letters.BreachLetters;
import ai.astrasonic.breaches.letters.LettersOfBreach;
import ai.astrasonic.breaches.notices.BreachNotices;
import ai.astrasonic.breaches.notices.PublicNotice;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What the DPO does with the public notices of a breach, by where each is. */
@Service
class NoticeActs {

    private static final int LONGEST = 2_000;
    private static final int PROPOSED_MONTHS = 3;

    private final BreachNotices notices;
    private final BreachLetters letters;
    private final LettersOfBreach read;
    private final AuthenticationContext authentication;
    private final Clock clock;

    NoticeActs(
            BreachNotices notices,
            BreachLetters letters,
            LettersOfBreach read,
            AuthenticationContext authentication,
            Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.read = read;
        this.authentication = authentication;
        this.clock = clock;
    }

    boolean mayAct() {
        return authentication.hasRole(Roles.DPO);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    /** It begins with the words of the latest letter, where there is one. */
    Button draft(Breach breach, Runnable changed) {
        return new Button(t("notices.draft"), click -> {
            var form = new NoticeForm(letters.contact(), today().plusMonths(PROPOSED_MONTHS));
            read.of(breach.id()).stream().findFirst().ifPresent(letter -> form.beginning(letter.words()));
            open("draft", form, form::isWhole, () -> notices.draft(breach.id(), form.value()), changed);
        });
    }

    /** What comes next; nothing for those who only look. */
    List<Component> of(Breach breach, PublicNotice notice, Runnable changed) {
        var shown = new ArrayList<Component>();
        if (!mayAct()) {
            return shown;
        }
        switch (notice.state()) {
            case DRAFT, ASKED -> {
                shown.add(new Button(t("notices.preview"), click -> preview(notice)));
                if (breach.status() == BreachStatus.OPEN) {
                    shown.add(saying("ask", why -> notices.ask(notice.id(), why), changed));
                }
                shown.add(new Button(t("notices.redraft"), click -> redraft(notice, changed)));
                shown.add(saying("discard", why -> notices.discard(notice.id(), why), changed));
            }
            case PUBLISHED -> shown.add(saying("withdraw", why -> notices.withdraw(notice.id(), why), changed));
            case WITHDRAWN -> shown.add(new Button(t("notices.preview"), click -> preview(notice)));
            case DISCARDED -> {}
        }
        return shown;
    }

    private void redraft(PublicNotice notice, Runnable changed) {
        var form = new NoticeForm("", notice.words().lastDay()).showing(notice.words());
        open("redraft", form, form::isWhole, () -> notices.redraft(notice.id(), form.value()), changed);
    }

    /** Every word of it, one language below the other. */
    private static void preview(PublicNotice notice) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("notices.preview"));
        dialog.addClassNames("reason-dialog", "filing-dialog");
        NoticeTexts.lines(notice).stream().map(Paragraph::new).forEach(dialog::add);
        dialog.getFooter().add(new Button(t("close"), click -> dialog.close()));
        dialog.open();
    }

    private static Button saying(String step, Consumer<String> act, Runnable changed) {
        return new Button(t("notices." + step), click -> {
            var words = new TextArea(t("notices." + step + ".words"));
            words.setRequiredIndicatorVisible(true);
            words.setMaxLength(LONGEST);
            words.setWidthFull();
            open(step, words, () -> BreachActs.isWhole(words), () -> act.accept(words.getValue()), changed);
        });
    }

    private static void open(String step, Component form, BooleanSupplier whole, Runnable act, Runnable changed) {
        new BreachDialog("notices." + step, form, whole, () -> {
                    act.run();
                    Toast.done(t("breaches.done"));
                    changed.run();
                })
                .open();
    }
}
