package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.EmailAddress;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of a request as it came in; gives a whole one or says which field is wrong. */
final class IntakeForm extends FormLayout {

    private final Select<RequestKind> kind = select("requests.kind", RequestWords::kind, RequestKind.values());
    private final Select<Channel> channel =
            select("requests.channel", way -> t("requests:request.channel." + way), Channel.values());
    private final DateTimePicker received = new DateTimePicker(t("requests.received.at"));
    private final Select<Language> language =
            select("requests.language", tongue -> t("requests:request.language." + tongue), Language.values());
    private final TextField account = new TextField(t("people.id"));
    private final TextField email = new TextField(t("requests.requester.EMAIL"));
    private final TextField name = new TextField(t("requests.requester.NAME"));
    private final TextArea post = new TextArea(t("requests.requester.POST"));
    private final TextArea words = new TextArea(t("requests.requester.WORDS"));
    private final ParticularFields particulars;
    private final transient Clock clock;

    IntakeForm(Clock clock, ParticularFields particulars) {
        this.clock = clock;
        this.particulars = particulars;
        setAutoResponsive(true);
        setExpandFields(true);
        setExpandColumns(true);
        setMaxColumns(2);
        setColumnWidth("15rem");
        prefill();
        received.setHelperText(t("requests.received.help"));
        received.setLocale(UI.getCurrent().getLocale());
        account.setHelperText(t("requests.account.help"));
        email.setHelperText(t("requests.email.help"));
        words.setHelperText(t("requests.words.help"));
        email.addBlurListener(blur -> emailValid());
        account.addBlurListener(blur -> accountValid());
        addFormRow(kind, channel);
        addFormRow(received, language);
        addFormRow(email, name);
        addFormRow(account);
        addFormRow(post);
        addFormRow(words);
        setColspan(account, 2);
        setColspan(post, 2);
        setColspan(words, 2);
        particulars.fields().forEach(field -> {
            addFormRow(field);
            setColspan(field, 2);
        });
        kind.addValueChangeListener(change -> particulars.of(change.getValue()));
        particulars.of(kind.getValue());
    }

    private void prefill() {
        kind.setValue(RequestKind.ACCESS);
        channel.setValue(Channel.MAIL);
        language.setValue("nl".equals(UI.getCurrent().getLocale().getLanguage()) ? Language.NL : Language.EN);
        received.setValue(LocalDateTime.now(clock.withZone(Controller.ZONE)).truncatedTo(ChronoUnit.MINUTES));
    }

    private static <T> Select<T> select(String label, Function<T, String> word, T[] values) {
        var select = new Select<T>();
        select.setLabel(t(label));
        select.setItems(values);
        select.setItemLabelGenerator(word::apply);
        return select;
    }

    void about(String id) {
        account.setValue(id);
    }

    /** Checks all fields, so that whoever types sees every mistake at once. */
    Optional<NewRequest> value() {
        boolean valid = emailValid() & accountValid() & receivedValid() & reachable();
        return valid ? Optional.of(request()) : Optional.empty();
    }

    /** The fields that may be wrong, in the order of the form. */
    List<HasValidationProperties> checked() {
        return List.of(received, email, account);
    }

    private NewRequest request() {
        var requester = new Requester(
                email.isEmpty() ? null : new EmailAddress(email.getValue()),
                textOf(name.getValue()),
                textOf(post.getValue()));
        return new NewRequest(
                kind.getValue(),
                channel.getValue(),
                receivedAt(),
                account.isEmpty() ? null : AccountId.of(account.getValue().strip()),
                requester,
                language.getValue(),
                textOf(words.getValue()),
                particulars.value(kind.getValue()));
    }

    private Instant receivedAt() {
        return received.getValue().atZone(Controller.ZONE).toInstant();
    }

    private static @Nullable String textOf(String value) {
        return value.isBlank() ? null : value.strip();
    }

    private boolean emailValid() {
        email.setInvalid(!email.isEmpty() && !isMade(() -> new EmailAddress(email.getValue())));
        email.setErrorMessage(t("requests.email.wrong"));
        return !email.isInvalid();
    }

    private boolean accountValid() {
        account.setInvalid(!account.isEmpty()
                && !isMade(() -> AccountId.of(account.getValue().strip())));
        account.setErrorMessage(t("requests.account.wrong"));
        return !account.isInvalid();
    }

    private boolean receivedValid() {
        received.setInvalid(received.isEmpty() || receivedAt().isAfter(clock.instant()));
        received.setErrorMessage(t("requests.received.wrong"));
        return !received.isInvalid();
    }

    private boolean reachable() {
        if (email.isEmpty() && post.isEmpty()) {
            email.setInvalid(true);
            email.setErrorMessage(t("requests.unreachable"));
            return false;
        }
        return true;
    }

    private static boolean isMade(Runnable factory) {
        try {
            factory.run();
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
