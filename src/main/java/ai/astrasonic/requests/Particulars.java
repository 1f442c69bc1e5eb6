package ai.astrasonic.requests;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a request down.
 *
 * @param scope keys of the data sets that it is limited to; empty for everything
 * @param about key of the activity that is objected to, {@link #DIRECT_MARKETING}, or the consent that is withdrawn
 * @param onBehalf who asks for somebody else
 */
public record Particulars(Set<String> scope, @Nullable String about, @Nullable OnBehalf onBehalf) {

    /** What an objection under Art. 21(2) is about. */
    public static final String DIRECT_MARKETING = "direct-marketing";

    public static final Particulars NONE = new Particulars(Set.of(), null, null);

    public Particulars {
        scope = Set.copyOf(scope);
    }

    public static Particulars about(String what) {
        return new Particulars(Set.of(), what, null);
    }

    public static Particulars limitedTo(String... dataSets) {
        return new Particulars(Set.of(dataSets), null, null);
    }

    public static Particulars onBehalf(OnBehalf.Relation relation, String person) {
        return new Particulars(Set.of(), null, new OnBehalf(relation, person));
    }

    public Optional<OnBehalf> representation() {
        return Optional.ofNullable(onBehalf);
    }

    @Override
    public String toString() {
        return new TreeSet<>(scope) + " " + about + " " + onBehalf;
    }
}
