package ai.astrasonic.support;

import org.jspecify.annotations.Nullable;

/**
 * A message to be kept.
 *
 * @param staffId identity server's id of the member of staff who wrote it; null when the person did
 */
public record NewMessage(String body, @Nullable String staffId) {

    public static NewMessage fromPerson(String body) {
        return new NewMessage(body, null);
    }

    public static NewMessage fromStaff(String staffId, String body) {
        return new NewMessage(body, staffId);
    }
}
