package ai.astrasonic.holds;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import org.jspecify.annotations.Nullable;

/** Which holds a list shows; null means any. */
public record HoldFilter(
        @Nullable Boolean stands,
        @Nullable HoldGround ground,
        @Nullable AccountId person,
        @Nullable RequestId request) {

    public static HoldFilter all() {
        return new HoldFilter(null, null, null, null);
    }

    public HoldFilter standing(@Nullable Boolean wanted) {
        return new HoldFilter(wanted, ground, person, request);
    }

    public HoldFilter because(@Nullable HoldGround wanted) {
        return new HoldFilter(stands, wanted, person, request);
    }

    public HoldFilter naming(@Nullable AccountId wanted) {
        return new HoldFilter(stands, ground, wanted, request);
    }

    public HoldFilter on(@Nullable RequestId wanted) {
        return new HoldFilter(stands, ground, person, wanted);
    }
}
