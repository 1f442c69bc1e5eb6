package ai.astrasonic.requests.steps;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in a case, and why; before and after are states or ids, never personal data.
 *
 * @param act in the past tense, lower case with hyphens; key of a text {@code act.…}
 */
public record CaseAct(
        RequestId request,
        @Nullable AccountId account,
        boolean identified,
        String act,
        String reason,
        @Nullable String before,
        @Nullable String after) {

    public static CaseAct of(RequestId request, @Nullable AccountId account, boolean identified, String act) {
        return new CaseAct(request, account, identified, act, "", null, null);
    }

    public CaseAct because(String why) {
        return new CaseAct(request, account, identified, act, why, before, after);
    }

    /** What it was and what it became. */
    public CaseAct changed(@Nullable Object from, @Nullable Object to) {
        return new CaseAct(request, account, identified, act, reason, text(from), text(to));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
