package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.severity.Context;
import ai.astrasonic.breaches.severity.DataKind;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;

/** Whether a kind of data was hit, its score, and why it is another one than the kind has by itself. */
final class ContextField extends Div {

    private static final int HIGHEST = 4;

    private final DataKind kind;
    private final Checkbox hit;
    private final IntegerField score;
    private final TextField because;

    ContextField(DataKind kind) {
        this.kind = kind;
        addClassName("score-row");
        var name = t("judgement.kind." + kind);
        hit = new Checkbox(name);
        score = new IntegerField(t("judgement.kind.score", name));
        because = new TextField(t("judgement.kind.because", name));
        score.setMin(1);
        score.setMax(HIGHEST);
        score.setStepButtonsVisible(true);
        score.setValue(kind.base());
        hit.addValueChangeListener(change -> ask());
        ask();
        add(hit, score, because);
    }

    private void ask() {
        score.setVisible(hit.getValue());
        because.setVisible(hit.getValue());
    }

    void fill(List<Context> before) {
        before.stream().filter(context -> context.kind() == kind).forEach(context -> {
            hit.setValue(true);
            score.setValue(context.score());
            because.setValue(context.because());
        });
    }

    boolean isChosen() {
        return hit.getValue();
    }

    boolean isWhole() {
        if (!isChosen()) {
            return true;
        }
        var points = score.getValue();
        score.setInvalid(points == null || points < 1 || points > HIGHEST);
        score.setErrorMessage(t("judgement.kind.wrong"));
        because.setInvalid(
                points != null && points != kind.base() && because.getValue().isBlank());
        because.setErrorMessage(t("judgement.kind.moved", String.valueOf(kind.base())));
        return !score.isInvalid() && !because.isInvalid();
    }

    Stream<Context> value() {
        return isChosen()
                ? Stream.of(
                        new Context(kind, score.getValue(), because.getValue().strip()))
                : Stream.empty();
    }
}
