package ai.astrasonic.visitors;

import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.OnBehalf;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks who does not sign in.
 *
 * @param name of whoever asks; null when they gave none
 * @param about what an objection is about; null for the other kinds
 * @param words of their own; null for none
 * @param onBehalf whom they ask for; null for themselves
 */
public record VisitorRequest(
        RequestKind kind,
        Language language,
        @Nullable String name,
        @Nullable String about,
        @Nullable String words,
        @Nullable OnBehalf onBehalf) {

    Particulars particulars() {
        return new Particulars(Set.of(), about, onBehalf);
    }
}
