package ai.astrasonic.console.breaches;

import ai.astrasonic.breaches.report.Answer;
import ai.astrasonic.breaches.report.NewAnswer;
import ai.astrasonic.breaches.report.Question;
import ai.astrasonic.reports.AnswerWords;
import ai.astrasonic.shared.Controller;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field for the answer of one question; it only counts as written once it was changed. */
final class AnswerField extends Div {

    private static final List<String> YES_NO = List.of("yes", "no");

    private final transient Answer answer;
    private final transient Supplier<List<String>> typed;
    private final transient List<String> shown;

    AnswerField(Answer answer) {
        this.answer = answer;
        addClassName("answer-field");
        var label = answer.question().id().replace("field_", "") + " "
                + answer.question().text().in(ReportWords.locale());
        this.typed = switch (answer.question().kind()) {
            case TEXT -> text(label);
            case NUMBER, RANGE, COUNTRIES -> numbers(label);
            case CHOICE, YES_NO -> choice(label);
            case MULTI -> several(label);
            case MOMENT -> moment(label);
        };
        this.shown = typed.get();
    }

    private Supplier<List<String>> text(String label) {
        var field = new TextArea(label);
        field.setValue(new AnswerWords(ReportWords.locale()).text(answer.question(), answer.contents()));
        return added(field, () -> one(field.getValue()));
    }

    private Supplier<List<String>> numbers(String label) {
        var field = new TextField(label);
        field.setValue(String.join(" ", answer.contents()));
        return added(
                field,
                () -> Stream.of(field.getValue().strip().split("\\s+"))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    private Supplier<List<String>> choice(String label) {
        var field = new Select<String>();
        field.setLabel(label);
        field.setItems(keys());
        field.setItemLabelGenerator(this::word);
        field.setEmptySelectionAllowed(true);
        field.setValue(answer.contents().isEmpty() ? null : answer.contents().getFirst());
        return added(field, () -> one(field.getValue()));
    }

    private Supplier<List<String>> several(String label) {
        var field = new MultiSelectComboBox<String>(label);
        field.setItems(keys());
        field.setItemLabelGenerator(this::word);
        field.setValue(Set.copyOf(answer.contents()));
        return added(
                field,
                () -> keys().stream()
                        .filter(key -> field.getValue().contains(key))
                        .toList());
    }

    private Supplier<List<String>> moment(String label) {
        var field = new DateTimePicker(label);
        field.setLocale(ReportWords.locale());
        if (!answer.contents().isEmpty()) {
            field.setValue(OffsetDateTime.parse(answer.contents().getFirst()).toLocalDateTime());
        }
        return added(field, () -> one(stated(field.getValue())));
    }

    private static String stated(@Nullable LocalDateTime at) {
        return at == null ? "" : at.atZone(Controller.ZONE).toOffsetDateTime().toString();
    }

    private <F extends Component & HasValue<?, ?>> Supplier<List<String>> added(F field, Supplier<List<String>> typed) {
        field.getStyle().setWidth("100%");
        add(field);
        return typed;
    }

    private static List<String> one(@Nullable String content) {
        return content == null || content.isBlank() ? List.of() : List.of(content.strip());
    }

    private List<String> keys() {
        return answer.question().kind() == Question.Kind.YES_NO
                ? YES_NO
                : answer.question().options().stream().map(Question.Option::key).toList();
    }

    private String word(@Nullable String key) {
        return key == null ? "" : new AnswerWords(ReportWords.locale()).text(answer.question(), List.of(key));
    }

    /** None where nothing was changed. */
    Stream<NewAnswer> change() {
        var now = typed.get();
        return now.equals(shown)
                ? Stream.empty()
                : Stream.of(new NewAnswer(answer.question().id(), now, false, answer.version()));
    }
}
