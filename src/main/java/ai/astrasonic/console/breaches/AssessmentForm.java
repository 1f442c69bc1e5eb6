package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.assessment.Protection;
import ai.astrasonic.breaches.judgement.NewAssessment;
import ai.astrasonic.breaches.severity.Circumstances;
import ai.astrasonic.breaches.severity.Circumstances.Availability;
import ai.astrasonic.breaches.severity.Circumstances.Confidentiality;
import ai.astrasonic.breaches.severity.Circumstances.Integrity;
import ai.astrasonic.breaches.severity.DataKind;
import ai.astrasonic.breaches.severity.Identifiability;
import ai.astrasonic.breaches.severity.Severity;
import ai.astrasonic.breaches.severity.Severity.Judgement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every score of an assessment with its reason; what was said before is filled in. */
final class AssessmentForm extends Div {

    private static final int MOST_PEOPLE = 1_000_000_000;

    private final List<ContextField> contexts =
            Stream.of(DataKind.values()).map(ContextField::new).toList();
    private final Paragraph wrong = new Paragraph();
    private final Select<Identifiability> identifiability =
            choice("judgement.identifiability", Identifiability.values());
    private final TextArea identifiable = new TextArea(t("judgement.identifiable"));
    private final Select<Confidentiality> confidentiality =
            choice("judgement.confidentiality", Confidentiality.values());
    private final Select<Integrity> integrity = choice("judgement.integrity", Integrity.values());
    private final Select<Availability> availability = choice("judgement.availability", Availability.values());
    private final Checkbox malicious = new Checkbox(t("judgement.malicious"));
    private final Checkbox whole = new Checkbox(t("judgement.protection.whole"));
    private final Checkbox ours = new Checkbox(t("judgement.protection.ours"));
    private final Checkbox keySafe = new Checkbox(t("judgement.protection.key-safe"));
    private final Checkbox trusted = new Checkbox(t("judgement.trusted"));
    private final Checkbox national = new Checkbox(t("judgement.national"));
    private final IntegerField people = new IntegerField(t("judgement.people"));
    private final BigDecimalField judged = new BigDecimalField(t("judgement.judged"));
    private final TextField judgedBecause = new TextField(t("judgement.judged.because"));

    AssessmentForm(@Nullable NewAssessment before) {
        addClassName("stack");
        wrong.addClassName("field-error");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        people.setMin(0);
        people.setMax(MOST_PEOPLE);
        people.setHelperText(t("judgement.people.help"));
        judged.setHelperText(t("judgement.judged.help"));
        identifiable.setWidthFull();
        judgedBecause.setWidthFull();
        if (before != null) {
            fill(before);
        }
        contexts.forEach(this::add);
        add(identifiability, identifiable, confidentiality, integrity, availability, malicious);
        add(new Paragraph(t("judgement.protection")), whole, ours, keySafe, trusted, national);
        add(people, judged, judgedBecause, wrong);
    }

    private static <E extends Enum<E>> Select<E> choice(String key, E[] values) {
        var choice = new Select<E>();
        choice.setLabel(t(key));
        choice.setItems(values);
        choice.setItemLabelGenerator(value -> t(key + "." + value));
        choice.setValue(values[0]);
        choice.setWidthFull();
        return choice;
    }

    private void fill(NewAssessment before) {
        var severity = before.severity();
        contexts.forEach(field -> field.fill(severity.contexts()));
        identifiability.setValue(severity.identifiability());
        identifiable.setValue(severity.identifiableBecause());
        confidentiality.setValue(severity.circumstances().confidentiality());
        integrity.setValue(severity.circumstances().integrity());
        availability.setValue(severity.circumstances().availability());
        malicious.setValue(severity.circumstances().malicious());
        whole.setValue(before.protection().stillWhole());
        ours.setValue(before.protection().stillOurs());
        keySafe.setValue(before.protection().keySafe());
        trusted.setValue(before.trustedRecipient());
        national.setValue(before.nationalNumbers());
        people.setValue((int) Math.min(before.people(), MOST_PEOPLE));
        var judgement = severity.judged();
        if (judgement != null) {
            judged.setValue(judgement.score());
            judgedBecause.setValue(judgement.because());
        }
    }

    /** Says what is missing where it is missing. */
    boolean isWhole() {
        boolean scores = contexts.stream().map(ContextField::isWhole).reduce(true, Boolean::logicalAnd);
        boolean any = contexts.stream().anyMatch(ContextField::isChosen);
        wrong.setText(t("judgement.kind.missing"));
        wrong.setVisible(!any);
        identifiable.setInvalid(identifiable.getValue().isBlank());
        identifiable.setErrorMessage(t("reason.missing"));
        judgedBecause.setInvalid(
                judged.getValue() != null && judgedBecause.getValue().isBlank());
        judgedBecause.setErrorMessage(t("reason.missing"));
        judged.setInvalid(!isPossible());
        judged.setErrorMessage(t("judgement.judged.help"));
        return scores && any && !identifiable.isInvalid() && !judgedBecause.isInvalid() && !judged.isInvalid();
    }

    private boolean isPossible() {
        var score = judged.getValue();
        return score == null || score.signum() >= 0 && score.compareTo(Severity.HIGHEST) <= 0;
    }

    NewAssessment value() {
        var score = judged.getValue();
        var severity = new Severity(
                contexts.stream().flatMap(ContextField::value).toList(),
                identifiability.getValue(),
                identifiable.getValue().strip(),
                new Circumstances(
                        confidentiality.getValue(),
                        integrity.getValue(),
                        availability.getValue(),
                        malicious.getValue()),
                score == null
                        ? null
                        : new Judgement(score, judgedBecause.getValue().strip()));
        var most = people.getValue();
        return new NewAssessment(
                severity,
                new Protection(whole.getValue(), ours.getValue(), keySafe.getValue()),
                most == null ? 0 : most,
                trusted.getValue(),
                national.getValue());
    }
}
