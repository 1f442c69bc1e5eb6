package ai.astrasonic.analytics.anonymous;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which line of a week's figures: the week, a group of people in it, or what people of a group did.
 *
 * @param group by what others may know people; null for the whole week
 * @param act what they did, which others should not learn; null for the whole group
 */
public record Key(@Nullable Group group, @Nullable Act act) {

    public static final Key WEEK = new Key(null, null);

    /** People who use the same platform with the same major version. */
    public record Group(String platform, int appMajor) {}

    /** What was done, and in which part of the product. */
    public record Act(String event, String section) {}

    public Key {
        if (group == null && act != null) {
            throw new IllegalArgumentException("An act is counted within a group");
        }
    }

    public boolean isAct() {
        return act != null;
    }

    /** The line of which this one is a part; none above the week. */
    public Optional<Key> parent() {
        if (group == null) {
            return Optional.empty();
        }
        return Optional.of(act == null ? WEEK : new Key(group, null));
    }
}
