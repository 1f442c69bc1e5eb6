package ai.astrasonic.breaches.report;

import ai.astrasonic.shared.LawData;
import ai.astrasonic.shared.LocalText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A form of an authority from a day on: its questions in its order.
 *
 * @param source where it is described
 * @param note what is not sure about it
 */
public record BreachForm(
        LocalDate validFrom, Template template, String source, LocalText note, List<Section> sections) {

    private static final List<BreachForm> ALL = Stream.of(Template.values())
            .flatMap(template -> LawData.read(template.law(), BreachForm.class).stream())
            .toList();

    /** Questions under one heading. */
    public record Section(String id, LocalText title, List<Question> questions) {}

    /** The one that is in use on a day; before the first, the first. */
    public static BreachForm on(LocalDate day, Template template) {
        return ALL.stream()
                .filter(form -> form.template == template)
                .filter(form -> !form.validFrom.isAfter(day))
                .max(Comparator.comparing(BreachForm::validFrom))
                .or(() -> ALL.stream()
                        .filter(form -> form.template == template)
                        .min(Comparator.comparing(BreachForm::validFrom)))
                .orElseThrow();
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }
}
