package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did or was refused, before it is known who and when: a verb, the object it was done to, and why. It
 * holds ids and words of the console, never personal data.
 */
public record AuditAct(
        String verb,
        String objectType,
        String objectId,
        @Nullable AccountId account,
        Outcome outcome,
        String reason,
        Map<String, String> details) {

    /** Whether it came to pass. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    public AuditAct {
        word(verb);
        word(objectType);
        objectId = AuditText.oneLine(objectId, 200);
        reason = AuditText.oneLine(reason, 2_000);
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /**
     * @param verb what was done, in the past tense: lower case, digits and hyphens ({@code released})
     * @param objectType to what kind of thing ({@code access-package})
     * @param objectId to which one; never an address or a name
     */
    public static AuditAct of(String verb, String objectType, String objectId) {
        return new AuditAct(verb, objectType, objectId, null, Outcome.DONE, "", Map.of());
    }

    public static AuditAct of(String verb, String objectType, UUID objectId) {
        return of(verb, objectType, objectId.toString());
    }

    /** Why, in the words of whoever did it. */
    public AuditAct because(String why) {
        return new AuditAct(verb, objectType, objectId, account, outcome, why, details);
    }

    /** Whose data it touched, so that the person's own access request finds it. */
    public AuditAct about(AccountId person) {
        return new AuditAct(verb, objectType, objectId, person, outcome, reason, details);
    }

    /** That it was refused: such an act is kept even when the transaction around it is rolled back. */
    public AuditAct refused() {
        return new AuditAct(verb, objectType, objectId, account, Outcome.REFUSED, reason, details);
    }

    /** That it was tried and failed: such an act is kept even when the transaction around it is rolled back. */
    public AuditAct failed() {
        return new AuditAct(verb, objectType, objectId, account, Outcome.FAILED, reason, details);
    }

    /** A further fact: a count, a state, an id. */
    public AuditAct with(String key, Object value) {
        var more = new TreeMap<>(details);
        more.put(AuditText.oneLine(key, 60), AuditText.oneLine(String.valueOf(value), 500));
        return new AuditAct(verb, objectType, objectId, account, outcome, reason, more);
    }

    private static void word(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "A verb or object type is lower case, digits and hyphens: " + AuditText.oneLine(word, 60));
        }
    }
}
