package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.policies.PolicyWords;
import ai.astrasonic.shared.LocalText;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a version says: its day, a summary and the whole text, in both languages. */
final class PolicyForm extends Div {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_SUMMARY = 2_000;

    private final DatePicker effective = new DatePicker(t("policies.effective"));
    private final TextArea summaryEnglish = area("policies.summary", "English", LONGEST_SUMMARY);
    private final TextArea summaryDutch = area("policies.summary", "Nederlands", LONGEST_SUMMARY);
    private final TextArea english = area("policies.text", "English", LONGEST);
    private final TextArea dutch = area("policies.text", "Nederlands", LONGEST);

    PolicyForm(LocalDate proposed) {
        addClassName("stack");
        effective.setLocale(PolicyTexts.locale());
        effective.setRequiredIndicatorVisible(true);
        effective.setValue(proposed);
        List.of(english, dutch).forEach(area -> area.setMaxHeight("22rem"));
        add(effective, summaryEnglish, summaryDutch, new Paragraph(t("policies.text.help")), english, dutch);
    }

    private static TextArea area(String label, String language, int longest) {
        var area = new TextArea(t(label) + " (" + language + ")");
        area.setMaxLength(longest);
        area.setRequiredIndicatorVisible(true);
        area.setWidthFull();
        return area;
    }

    PolicyForm showing(PolicyWords words) {
        effective.setValue(words.effectiveOn());
        summaryEnglish.setValue(words.summary().en());
        summaryDutch.setValue(words.summary().nl());
        return beginning(words);
    }

    /** With the text of the version before. */
    PolicyForm beginning(PolicyWords words) {
        english.setValue(words.english());
        dutch.setValue(Objects.requireNonNullElse(words.dutch(), ""));
        return this;
    }

    /** Whether each part is there in both languages; marks what is not. */
    boolean isWhole() {
        var areas = List.of(summaryEnglish, summaryDutch, english, dutch);
        areas.forEach(area -> {
            area.setInvalid(area.getValue().isBlank());
            area.setErrorMessage(t("policies.needed"));
        });
        effective.setInvalid(effective.getValue() == null);
        effective.setErrorMessage(t("policies.needed"));
        return !effective.isInvalid() && areas.stream().noneMatch(TextArea::isInvalid);
    }

    PolicyWords value() {
        return new PolicyWords(
                effective.getValue(),
                english.getValue(),
                dutch.getValue(),
                new LocalText(
                        summaryEnglish.getValue().strip(),
                        summaryDutch.getValue().strip()));
    }
}
