package ai.astrasonic.jobs;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a run failed: the key of a text {@code reason.job.…} with its values, so that everybody reads it in their language.
 *
 * @param values ids and names of our own, never personal data
 * @param steps the steps that failed, where it is them who failed the run
 */
public record FailureReason(String key, List<String> values, List<InStep> steps) {

    private static final String PREFIX = "reason.job.";
    private static final String BETWEEN = "|";

    public FailureReason {
        values = List.copyOf(values);
        steps = List.copyOf(steps);
    }

    /** Why one step of several failed; the step is named {@code job.step}. */
    public record InStep(String step, FailureReason why) {

        private static InStep read(String line) {
            var parts = line.split("\\|", 2);
            return new InStep(parts[0], line(parts[1], List.of()));
        }
    }

    public static FailureReason of(String name, Object... values) {
        var clean = Arrays.stream(values)
                .map(value -> value.toString().replaceAll("[|\\n]", " "))
                .toList();
        return new FailureReason(PREFIX + name, clean, List.of());
    }

    public FailureReason because(List<InStep> failed) {
        return new FailureReason(key, values, failed);
    }

    /** Reads what {@link #stored} wrote; empty for words that somebody else wrote. */
    public static Optional<FailureReason> read(String stored) {
        if (!stored.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var lines = stored.lines().toList();
        return Optional.of(
                line(lines.getFirst(), lines.stream().skip(1).map(InStep::read).toList()));
    }

    private static FailureReason line(String line, List<InStep> steps) {
        var parts = List.of(line.split("\\|"));
        return new FailureReason(parts.getFirst(), parts.subList(1, parts.size()), steps);
    }

    /** In one line, and one more for each step that failed. */
    public String stored() {
        var own = Stream.concat(Stream.of(key), values.stream()).collect(Collectors.joining(BETWEEN));
        return Stream.concat(
                        Stream.of(own),
                        steps.stream()
                                .map(failed ->
                                        failed.step() + BETWEEN + failed.why().stored()))
                .collect(Collectors.joining("\n"));
    }

    /** For people. */
    public String inWords(Locale wanted) {
        var locale = "nl".equals(wanted.getLanguage()) ? Locale.of("nl") : Locale.ENGLISH;
        return inWords(locale, step -> text(locale, step));
    }

    /** In English, with the steps by their names: for logs. */
    public String forLogs() {
        return inWords(Locale.ENGLISH, step -> step.substring(step.lastIndexOf('.') + 1));
    }

    private String inWords(Locale locale, UnaryOperator<String> step) {
        var words = new MessageFormat(text(locale, key), locale).format(values.toArray());
        return steps.isEmpty()
                ? words
                : steps.stream()
                        .map(failed ->
                                step.apply(failed.step()) + " (" + failed.why().inWords(locale, step) + ")")
                        .collect(Collectors.joining("; ", words + ": ", ""));
    }

    /** The key itself where another version of us wrote one that has no text here. */
    private static String text(Locale locale, String key) {
        var texts = ResourceBundle.getBundle(
                "messages/jobs",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.containsKey(key) ? texts.getString(key) : key;
    }
}
