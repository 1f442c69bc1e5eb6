package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.RecipientRole;
import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.processors.Transfer;
import ai.astrasonic.processors.TransferSafeguard;
import ai.astrasonic.recipientchanges.Audience;
import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeKind;
import ai.astrasonic.recipientchanges.Proposal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change says: of which kind it is, the recipient as it will be, and the words that everybody reads. */
final class ChangeForm extends FormLayout {

    private final Select<ChangeKind> kind = select("changes.kind", ChangeKind.values());
    private final Select<Recipient> whom = new Select<>();
    private final TextField key = text("changes.key");
    private final TextField name = text("changes.field.name");
    private final TextField entity = text("changes.field.entity");
    private final TextField country = text("changes.field.country");
    private final Select<RecipientRole> role = select("changes.field.role", RecipientRole.values());
    private final TextPair service = new TextPair("changes.field.service");
    private final TextPair holds = new TextPair("changes.field.holds");
    private final TextPair location = new TextPair("changes.field.location");
    private final TextPair retention = new TextPair("changes.field.retention");
    private final TextField transferTo = text("changes.transfer.to");
    private final Select<TransferSafeguard> safeguard = select("changes.safeguard", TransferSafeguard.values());
    private final TextPair transferWhy = new TextPair("changes.transfer.why");
    private final TextField privacy = text("changes.field.privacy");
    private final TextField breach = text("changes.field.breach");
    private final TextPair words = new TextPair("changes.words");
    private final Select<Audience> audience = select("changes.audience", Audience.values());
    private @Nullable StatedRecipient was;

    ChangeForm(List<Recipient> known) {
        setAutoResponsive(true);
        setExpandFields(true);
        setExpandColumns(true);
        setMaxColumns(2);
        setColumnWidth("13rem");
        whom.setLabel(t("changes.whom"));
        whom.setItems(known);
        whom.setItemLabelGenerator(Recipient::name);
        whom.setEmptySelectionAllowed(true);
        whom.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .filter(one -> isOfSomebodyKnown())
                .ifPresent(one -> fill(StatedRecipient.of(one))));
        country.setHelperText(t("changes.country.help"));
        transferTo.setHelperText(t("changes.transfer.help"));
        safeguard.setEmptySelectionAllowed(true);
        kind.setItemLabelGenerator(one -> t("changes.kinds." + one));
        role.setItemLabelGenerator(one -> t("processors:role." + one));
        safeguard.setItemLabelGenerator(one -> one == null ? "" : t("processors:short." + one));
        audience.setItemLabelGenerator(one -> t("changes.audience." + one));
        kind.setValue(ChangeKind.CHANGED);
        audience.setValue(Audience.EVERYBODY);
        role.setValue(RecipientRole.PROCESSOR);
        addFormRow(kind, whom);
        addFormRow(key, name);
        addFormRow(entity, country);
        addFormRow(role, privacy);
        Stream.of(service, holds, location, retention).forEach(pair -> addFormRow(pair.en(), pair.nl()));
        addFormRow(transferTo, safeguard);
        addFormRow(transferWhy.en(), transferWhy.nl());
        addFormRow(breach, audience);
        addFormRow(words.en(), words.nl());
    }

    private static TextField text(String label) {
        return new TextField(t(label));
    }

    @SafeVarargs
    private static <E> Select<E> select(String label, E... values) {
        var select = new Select<E>();
        select.setLabel(t(label));
        select.setItems(values);
        return select;
    }

    private boolean isOfSomebodyKnown() {
        return kind.getValue() == ChangeKind.CHANGED || kind.getValue() == ChangeKind.REMOVED;
    }

    /** As it was drafted. */
    void of(Change change) {
        kind.setValue(change.kind());
        var replaced = change.replaces() == null ? change.recipient() : change.replaces();
        whom.getListDataView()
                .getItems()
                .filter(one -> one.key().equals(replaced))
                .findFirst()
                .ifPresent(whom::setValue);
        fill(change.after());
        words.set(change.words());
        audience.setValue(change.audience());
    }

    private void fill(StatedRecipient one) {
        was = one;
        key.setValue(one.key());
        name.setValue(one.name());
        entity.setValue(one.entity().name());
        country.setValue(one.entity().country());
        role.setValue(one.role());
        service.set(one.service());
        holds.set(one.holds());
        location.set(one.location());
        retention.set(one.retention());
        privacy.setValue(one.privacy());
        breach.setValue(Optional.ofNullable(one.breachContact()).orElse(""));
        var transfer = one.transfer();
        if (transfer != null) {
            transferTo.setValue(transfer.country());
            safeguard.setValue(transfer.safeguards().getFirst());
            transferWhy.set(transfer.reason());
        }
    }

    /** Whether all that is needed was said; marks what was not. */
    boolean isWhole() {
        var needed = Stream.<Component>of(
                        key,
                        name,
                        entity,
                        country,
                        privacy,
                        service.en(),
                        service.nl(),
                        holds.en(),
                        holds.nl(),
                        location.en(),
                        location.nl(),
                        retention.en(),
                        retention.nl(),
                        words.en(),
                        words.nl())
                .toList();
        needed.forEach(field -> mark(field, field instanceof HasValue<?, ?> value && value.isEmpty()));
        boolean known = !(isOfSomebodyKnown() || kind.getValue() == ChangeKind.REPLACED) || whom.getValue() != null;
        mark(whom, !known);
        boolean transferred = !transferTo.isEmpty();
        Stream.<Component>of(transferWhy.en(), transferWhy.nl(), safeguard)
                .forEach(field -> mark(field, transferred && ((HasValue<?, ?>) field).isEmpty()));
        return Stream.concat(needed.stream(), Stream.<Component>of(whom, transferWhy.en(), transferWhy.nl(), safeguard))
                .noneMatch(field -> ((HasValidationProperties) field).isInvalid());
    }

    private static void mark(Component field, boolean wrong) {
        if (field instanceof HasValidationProperties validated) {
            validated.setInvalid(wrong);
            validated.setErrorMessage(t("recipients.needed"));
        }
    }

    Proposal value() {
        var replaced = whom.getValue();
        return new Proposal(
                kind.getValue(),
                kind.getValue() == ChangeKind.REPLACED && replaced != null ? replaced.key() : null,
                stated(),
                words.value(),
                audience.getValue());
    }

    private StatedRecipient stated() {
        return new StatedRecipient(
                key.getValue().strip(),
                name.getValue().strip(),
                new Recipient.Entity(
                        entity.getValue().strip(), country.getValue().strip().toUpperCase(Locale.ROOT)),
                role.getValue(),
                service.value(),
                holds.value(),
                location.value(),
                transfer(),
                retention.value(),
                privacy.getValue().strip(),
                breach.isEmpty() ? null : breach.getValue().strip(),
                null);
    }

    /** Further safeguards of a transfer that stays as it is are kept. */
    private @Nullable Transfer transfer() {
        if (transferTo.isEmpty()) {
            return null;
        }
        var to = transferTo.getValue().strip().toUpperCase(Locale.ROOT);
        var before = was == null ? null : was.transfer();
        var safeguards = before != null && before.safeguards().getFirst() == safeguard.getValue()
                ? before.safeguards()
                : List.of(safeguard.getValue());
        return new Transfer(to, safeguards, transferWhy.value());
    }
}
