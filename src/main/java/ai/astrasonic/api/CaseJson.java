package ai.astrasonic.api;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.OnBehalf;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RecipientStep;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.Righting;
import ai.astrasonic.requests.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a case of any kind is about and what is done with it, as JSON. */
final class CaseJson {

    private CaseJson() {}

    /** @param onBehalf relation of whoever asks for the person; missing where they ask themselves */
    record Narrowed(
            @Nullable Set<String> scope,
            @Nullable String about,
            OnBehalf.@Nullable Relation onBehalf,
            @Nullable String person) {

        Particulars particulars() {
            return new Particulars(
                    Objects.requireNonNullElse(scope, Set.of()),
                    about,
                    onBehalf == null ? null : new OnBehalf(onBehalf, person));
        }

        /** The person's name stays out: it is masked on every screen as well. */
        static Narrowed of(Particulars particulars) {
            return new Narrowed(
                    new TreeSet<>(particulars.scope()),
                    particulars.about(),
                    particulars.representation().map(OnBehalf::relation).orElse(null),
                    null);
        }
    }

    record Assignment(@Nullable String assignee) {
        Optional<String> staff() {
            return Optional.ofNullable(assignee).filter(id -> !id.isBlank());
        }
    }

    record Join(@Nullable String into) {
        String earlier() {
            return needed(into, "into");
        }
    }

    record Mandate(@Nullable String proof, @Nullable LocalDate childBornOn) {
        String seen() {
            return Objects.requireNonNullElse(proof, "");
        }
    }

    record About(@Nullable String about) {
        String what() {
            return needed(about, "about");
        }
    }

    /**
     * @param restriction ground of a restriction; only for a request for one
     * @param values the right values, only for a rectification
     * @param statements the person's words to what may not be rewritten, by key of the data set
     * @param evidence what shows that the values are right
     */
    record Decision(
            Verdict.@Nullable Outcome outcome,
            @Nullable RefusalGround ground,
            @Nullable String words,
            @Nullable RestrictionGround restriction,
            @Nullable Map<AccountAttribute, String> values,
            @Nullable Map<String, String> statements,
            @Nullable String evidence) {

        Verdict verdict() {
            return new Verdict(needed(outcome, "outcome"), ground, Objects.requireNonNullElse(words, ""));
        }

        Righting righting() {
            return new Righting(
                    Objects.requireNonNullElse(values, Map.of()),
                    Objects.requireNonNullElse(statements, Map.of()),
                    Objects.requireNonNullElse(evidence, ""));
        }

        RestrictionGround restrictionGround() {
            return needed(restriction, "restriction");
        }
    }

    record Question(@Nullable String question) {
        String words() {
            return Objects.requireNonNullElse(question, "");
        }
    }

    record Specification(
            @Nullable Set<String> scope, @Nullable String words) {

        Set<String> dataSets() {
            return Objects.requireNonNullElse(scope, Set.of());
        }

        String said() {
            return Objects.requireNonNullElse(words, "");
        }
    }

    /** Either the number of the recipient's confirmation, or how we know that it holds nothing. */
    record Settled(
            @Nullable String recipient,
            @Nullable String reference,
            @Nullable String holdsNothing) {

        String who() {
            return needed(recipient, "recipient");
        }

        String number() {
            return Objects.requireNonNullElse(reference, "");
        }
    }

    record Recipient(String recipient, String name, String outcome) {

        static List<Recipient> of(List<RecipientStep> steps) {
            return steps.stream()
                    .map(step -> new Recipient(
                            step.recipient(),
                            step.name(),
                            step.outcome().getClass().getSimpleName()))
                    .toList();
        }
    }

    private static <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return value;
    }
}
