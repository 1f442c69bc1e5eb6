package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.Dossier;
import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.processors.SubProcessor;
import ai.astrasonic.processors.SubProcessorChain;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A processor's list of sub-processors as it stands on a day: one a line, its parts parted by semicolons. */
final class ChainForm extends FilingForm {

    private final TextField source = needed(new TextField(t("recipients.chain.source")));
    private final DatePicker taken;
    private final TextArea members = needed(new TextArea(t("recipients.chain.members")));

    ChainForm(LocalDate today, Dossier dossier) {
        taken = needed(day("recipients.chain.taken", today));
        members.setHelperText(t("recipients.chain.members.help"));
        dossier.fact(CareFact.SUB_PROCESSOR_LIST)
                .ifPresent(address -> source.setValue(address.value().en()));
        dossier.chain().ifPresent(filed -> members.setValue(lines(filed.what())));
        addFormRow(source, taken);
        addFormRow(members);
        setColspan(members, 2);
    }

    private static String lines(SubProcessorChain chain) {
        return chain.members().stream()
                .map(member -> String.join(
                        "; ",
                        member.name(),
                        member.country(),
                        member.service(),
                        member.since() == null ? "" : member.since().toString()))
                .collect(Collectors.joining("\n"));
    }

    SubProcessorChain value() {
        return new SubProcessorChain(
                source.getValue(),
                taken.getValue(),
                members.getValue()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(ChainForm::member)
                        .toList());
    }

    private static SubProcessor member(String line) {
        var parts = (line + "; ; ; ").split(";");
        return new SubProcessor(
                parts[0].strip(),
                parts[1].strip().toUpperCase(Locale.ROOT),
                parts[2].strip(),
                Typed.read(parts[3], ChainForm::day).orElse(null));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("No day", e);
        }
    }

    @Override
    List<? extends HasValidationProperties> needed() {
        return List.of(source, taken, members);
    }

    @Override
    HasValidationProperties fieldOf(Why why) {
        return switch (why) {
            case DAY_IN_FUTURE -> taken;
            case NO_VALUE -> source;
            default -> members;
        };
    }
}
