package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.letters.ExemptionGround;
import ai.astrasonic.shared.LocalText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which ground nobody is written to, why it applies, and for disproportionate effort the words that everybody can read. */
final class ExemptionForm extends Div {

    private static final int LONGEST = 2_000;

    private final Select<ExemptionGround> ground = new Select<>();
    private final TextArea because = area("letters.exempt.words", "");
    private final TextArea english = area("letters.exempt.notice", " (English)");
    private final TextArea dutch = area("letters.exempt.notice", " (Nederlands)");

    ExemptionForm() {
        addClassName("stack");
        ground.setLabel(t("letters.exempt.ground"));
        ground.setItems(ExemptionGround.values());
        ground.setItemLabelGenerator(LetterTexts::ground);
        ground.setValue(ExemptionGround.UNINTELLIGIBLE);
        ground.setWidthFull();
        ground.addValueChangeListener(change -> ask());
        ask();
        add(ground, because, english, dutch);
    }

    private static TextArea area(String label, String language) {
        var area = new TextArea(t(label) + language);
        area.setRequiredIndicatorVisible(true);
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        return area;
    }

    private void ask() {
        english.setVisible(ground.getValue() == ExemptionGround.DISPROPORTIONATE);
        dutch.setVisible(ground.getValue() == ExemptionGround.DISPROPORTIONATE);
    }

    boolean isWhole() {
        var asked =
                Stream.of(because, english, dutch).filter(TextArea::isVisible).toList();
        asked.forEach(area -> {
            area.setInvalid(area.getValue().isBlank());
            area.setErrorMessage(t("letters.needed"));
        });
        return asked.stream().noneMatch(TextArea::isInvalid);
    }

    ExemptionGround ground() {
        return ground.getValue();
    }

    String because() {
        return because.getValue();
    }

    @Nullable
    LocalText notice() {
        return english.isVisible() ? new LocalText(english.getValue(), dutch.getValue()) : null;
    }
}
