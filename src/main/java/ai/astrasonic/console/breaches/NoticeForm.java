package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.letters.LetterWords;
import ai.astrasonic.breaches.notices.NoticeWords;
import ai.astrasonic.shared.LocalText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** What a public notice says: a title and a last day above the parts of a letter. */
final class NoticeForm extends Div {

    private static final int LONGEST_TITLE = 150;

    private final TextField english = title("English");
    private final TextField dutch = title("Nederlands");
    private final DatePicker lastDay = new DatePicker(t("notices.last-day"));
    private final LetterForm text;

    NoticeForm(String contact, LocalDate proposed) {
        addClassName("stack");
        text = new LetterForm(contact);
        lastDay.setLocale(UI.getCurrent().getLocale());
        lastDay.setRequiredIndicatorVisible(true);
        lastDay.setValue(proposed);
        add(english, dutch, lastDay, text);
    }

    private static TextField title(String language) {
        var title = new TextField(t("notices.heading") + " (" + language + ")");
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(LONGEST_TITLE);
        title.setWidthFull();
        return title;
    }

    NoticeForm showing(NoticeWords words) {
        english.setValue(words.title().en());
        dutch.setValue(words.title().nl());
        lastDay.setValue(words.lastDay());
        return beginning(words.text());
    }

    NoticeForm beginning(LetterWords words) {
        text.showing(words);
        return this;
    }

    /** Whether each part is there in both languages; marks what is not. */
    boolean isWhole() {
        for (var title : List.of(english, dutch)) {
            title.setInvalid(title.getValue().isBlank());
            title.setErrorMessage(t("letters.needed"));
        }
        lastDay.setInvalid(lastDay.getValue() == null);
        lastDay.setErrorMessage(t("letters.needed"));
        return text.isWhole() & !(english.isInvalid() | dutch.isInvalid() | lastDay.isInvalid());
    }

    NoticeWords value() {
        return new NoticeWords(new LocalText(english.getValue(), dutch.getValue()), text.value(), lastDay.getValue());
    }
}
