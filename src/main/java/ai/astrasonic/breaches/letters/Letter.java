package ai.astrasonic.breaches.letters;

import ai.astrasonic.breaches.BreachId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to the people of a breach.
 *
 * @param scope whom it goes to: the snapshot that was approved with it; null while nobody was asked to approve it
 * @param people how many that are; null likewise
 */
public record Letter(
        LetterId id,
        BreachId breach,
        @Nullable UUID scope,
        @Nullable Long people,
        LetterState state,
        LetterWords words,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant gatheredAt,
        @Nullable Instant endedAt) {

    /** Of exactly what a second person is asked to approve; empty while nobody is. */
    public Optional<String> contentSha256() {
        return scope == null || people == null
                ? Optional.empty()
                : Optional.of(LetterContent.sha256(words, scope, people));
    }
}
