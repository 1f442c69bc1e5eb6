package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.letters.LetterWords;
import ai.astrasonic.shared.LocalText;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a letter says, part by part, in both languages beside each other. */
final class LetterForm extends FormLayout {

    private static final int LONGEST = 2_000;

    private final Map<LetterPart, TextArea> english = new EnumMap<>(LetterPart.class);
    private final Map<LetterPart, TextArea> dutch = new EnumMap<>(LetterPart.class);
    private final TextField contact = new TextField(t("letters.contact"));

    LetterForm(String address) {
        setAutoResponsive(true);
        setExpandFields(true);
        setExpandColumns(true);
        setMaxColumns(2);
        setColumnWidth("13rem");
        for (var part : LetterPart.values()) {
            var inEnglish = area(part, "English");
            var inDutch = area(part, "Nederlands");
            english.put(part, inEnglish);
            dutch.put(part, inDutch);
            addFormRow(inEnglish, inDutch);
        }
        contact.setHelperText(t("letters.contact.help"));
        contact.setValue(address);
        addFormRow(contact);
    }

    private static TextArea area(LetterPart part, String language) {
        var area = new TextArea(LetterTexts.part(part) + " (" + language + ")");
        area.setHelperText(t("letters.part." + part.key() + ".help"));
        area.setRequiredIndicatorVisible(true);
        area.setMaxLength(LONGEST);
        return area;
    }

    private static TextArea field(Map<LetterPart, TextArea> fields, LetterPart part) {
        return Objects.requireNonNull(fields.get(part));
    }

    LetterForm showing(LetterWords words) {
        for (var part : LetterPart.values()) {
            field(english, part).setValue(part.of(words).en());
            field(dutch, part).setValue(part.of(words).nl());
        }
        contact.setValue(words.contact());
        return this;
    }

    /** Whether each part is there in both languages; marks what is not. */
    boolean isWhole() {
        var areas = Stream.concat(english.values().stream(), dutch.values().stream())
                .toList();
        areas.forEach(area -> {
            area.setInvalid(area.getValue().isBlank());
            area.setErrorMessage(t("letters.needed"));
        });
        return areas.stream().noneMatch(TextArea::isInvalid);
    }

    LetterWords value() {
        return new LetterWords(
                text(LetterPart.NATURE),
                text(LetterPart.CONSEQUENCES),
                text(LetterPart.MEASURES),
                text(LetterPart.ADVICE),
                contact.getValue().strip());
    }

    private LocalText text(LetterPart part) {
        return new LocalText(field(english, part).getValue(), field(dutch, part).getValue());
    }
}
