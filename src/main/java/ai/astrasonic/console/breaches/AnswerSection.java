package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.report.Answer;
import ai.astrasonic.breaches.report.Answer.Standing;
import ai.astrasonic.breaches.report.BreachForm;
import ai.astrasonic.breaches.report.FormState;
import ai.astrasonic.breaches.report.NewAnswer;
import ai.astrasonic.breaches.report.ReportForms;
import ai.astrasonic.breaches.report.ReportRefused;
import ai.astrasonic.breaches.report.Saved;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** The questions under one heading: read and copied, or answered all at once; what clashes with somebody else stays typed. */
final class AnswerSection extends Composite<Section> {

    private final transient BreachForm.Section section;
    private final transient List<Answer> answers;
    private final transient ReportForms forms;
    private final transient BreachId breach;
    private final boolean writable;
    private final transient Runnable changed;
    private transient List<AnswerField> fields = List.of();
    private final Paragraph refused = new Paragraph();

    AnswerSection(
            BreachForm.Section section,
            FormState state,
            ReportForms forms,
            BreachId breach,
            boolean writable,
            Runnable changed) {
        this.section = section;
        this.answers = state.answers().stream()
                .filter(answer -> section.questions().contains(answer.question()))
                .toList();
        this.forms = forms;
        this.breach = breach;
        this.writable = writable;
        this.changed = changed;
        refused.addClassName("field-error");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        read();
    }

    boolean isAsked() {
        return !answers.isEmpty();
    }

    @Override
    protected Section initContent() {
        return new Section(section.id() + ". " + section.title().in(ReportWords.locale()));
    }

    private void read() {
        var shown = new ArrayList<Component>();
        shown.add(new AnswerTable(answers));
        var bar = bar();
        if (writable) {
            bar.add(new Button(t("notification.answer"), click -> write()));
            var derived = answers.stream()
                    .filter(answer -> answer.standing() == Standing.DERIVED)
                    .toList();
            if (!derived.isEmpty()) {
                bar.add(new Button(
                        t("notification.confirm", String.valueOf(derived.size())), click -> confirm(derived)));
            }
            shown.add(bar);
        }
        shown.add(refused);
        getContent().show(shown.toArray(Component[]::new));
    }

    private void write() {
        fields = answers.stream()
                .filter(answer -> answer.question().isWritable())
                .map(AnswerField::new)
                .toList();
        var save = new Button(t("notification.save"), click -> save(changes()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = bar();
        bar.add(save, new Button(t("cancel"), click -> changed.run()));
        var form = new Div(fields.toArray(Component[]::new));
        form.addClassName("answer-fields");
        getContent().show(form, refused, bar);
    }

    private static Div bar() {
        var bar = new Div();
        bar.addClassName("chips");
        return bar;
    }

    private List<NewAnswer> changes() {
        return fields.stream().flatMap(AnswerField::change).toList();
    }

    private void confirm(List<Answer> derived) {
        save(derived.stream()
                .map(answer -> new NewAnswer(answer.question().id(), answer.contents(), true, answer.version()))
                .toList());
    }

    private void save(List<NewAnswer> given) {
        try {
            switch (forms.save(breach, given)) {
                case Saved.Whole _ -> {
                    Toast.done(t("notification.saved"));
                    changed.run();
                }
                case Saved.Clashing(var clashes) -> new ClashDialog(clashes, given, this::save).open();
            }
        } catch (ReportRefused refusal) {
            refused.setText(t("notification.refused." + refusal.why().key()));
            refused.setVisible(true);
        }
    }
}
