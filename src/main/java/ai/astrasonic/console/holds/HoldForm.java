package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldRefused;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a hold; gives a whole one or says which field is wrong. */
final class HoldForm extends FormLayout {

    private static final int MONTHS = 3;

    private final Select<HoldGround> ground = new Select<>();
    private final TextArea facts = new TextArea(t("holds.facts"));
    private final TextField ordered = new TextField(t("holds.ordered"));
    private final TextArea people = new TextArea(t("holds.people"));
    private final TextField request = new TextField(t("holds.request"));
    private final MultiSelectComboBox<String> sets = new MultiSelectComboBox<>(t("holds.sets"));
    private final DatePicker from = new DatePicker(t("holds.from"));
    private final DatePicker until = new DatePicker(t("holds.until"));
    private final DatePicker review = new DatePicker(t("holds.review"));

    HoldForm(LocalDate today, LocalDate latest, List<String> dataSets, Function<String, String> title) {
        setAutoResponsive(true);
        setExpandFields(true);
        setExpandColumns(true);
        setMaxColumns(2);
        setColumnWidth("13rem");
        ground.setLabel(t("holds.ground"));
        ground.setItems(EnumSet.complementOf(EnumSet.of(HoldGround.BREACH_EVIDENCE)));
        ground.setItemLabelGenerator(HoldWords::ground);
        ground.setValue(HoldGround.LEGAL_CLAIMS);
        facts.setHelperText(t("holds.facts.help"));
        people.setHelperText(t("holds.people.help"));
        request.setHelperText(t("holds.request.help"));
        sets.setItems(dataSets);
        sets.setItemLabelGenerator(title::apply);
        sets.setHelperText(t("holds.sets.help"));
        review.setHelperText(t("holds.review.help"));
        review.setMin(today.plusDays(1));
        review.setMax(latest);
        review.setValue(today.plusMonths(MONTHS));
        Stream.of(from, until, review)
                .forEach(day -> day.setLocale(UI.getCurrent().getLocale()));
        facts.setRequiredIndicatorVisible(true);
        ordered.setRequiredIndicatorVisible(true);
        review.setRequiredIndicatorVisible(true);
        addFormRow(ground, ordered);
        addFormRow(facts);
        addFormRow(people, request);
        addFormRow(sets);
        addFormRow(from, until);
        addFormRow(review);
        setColspan(facts, 2);
        setColspan(sets, 2);
    }

    void about(HoldScope scope) {
        people.setValue(scope.people().stream().map(AccountId::toString).collect(Collectors.joining("\n")));
        request.setValue(scope.request() == null ? "" : scope.request().toString());
        sets.setValue(scope.dataSets());
    }

    /** Empty while a number is none; everything else is said by the service. */
    Optional<NewHold> value() {
        checked().forEach(field -> field.setInvalid(false));
        wrong(people, ids().stream().anyMatch(id -> !Typed.fits(id, AccountId::of)), "holds.number.wrong");
        wrong(request, !request.isEmpty() && !Typed.fits(request.getValue(), RequestId::of), "holds.number.wrong");
        wrong(review, review.isEmpty(), "holds.refused.review-past");
        return checked().stream().anyMatch(HasValidationProperties::isInvalid) ? Optional.empty() : Optional.of(hold());
    }

    /** Says at the field what the service found wrong. */
    void refused(HoldRefused.Why why) {
        var field = field(why);
        field.setErrorMessage(t("holds.refused." + why.key()));
        field.setInvalid(true);
    }

    List<HasValidationProperties> checked() {
        return List.of(ordered, facts, people, request, sets, until, review);
    }

    private HasValidationProperties field(HoldRefused.Why why) {
        return switch (why) {
            case OVER_NOTHING, UNKNOWN_PERSON, NO_REQUESTER -> people;
            case UNKNOWN_DATA_SET -> sets;
            case SPAN_BACKWARDS -> until;
            case REVIEW_PAST, REVIEW_TOO_FAR -> review;
            case NO_FACTS, NO_REASON, STILL_NEEDED -> facts;
            case NOBODY_ORDERED -> ordered;
        };
    }

    private NewHold hold() {
        var scope = new HoldScope(
                ids().stream().map(AccountId::of).collect(Collectors.toSet()),
                request.isEmpty() ? null : RequestId.of(request.getValue().strip()),
                Set.copyOf(sets.getValue()),
                from.getValue(),
                until.getValue());
        return new NewHold(ground.getValue(), facts.getValue(), scope, ordered.getValue(), review.getValue());
    }

    private List<String> ids() {
        return Stream.of(people.getValue().strip().split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static void wrong(HasValidationProperties field, boolean wrong, String text) {
        field.setInvalid(wrong);
        field.setErrorMessage(t(text));
    }
}
