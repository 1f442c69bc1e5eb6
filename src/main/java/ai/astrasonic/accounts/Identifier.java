package ai.astrasonic.accounts;

import ai.astrasonic.shared.EmailAddress;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed into a search field as each kind of identifier it could be. */
final class Identifier {

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Identifier() {}

    static @Nullable UUID uuid(String text) {
        return UUID_SHAPE.matcher(text.strip()).matches() ? UUID.fromString(text.strip()) : null;
    }

    static @Nullable String email(String text) {
        try {
            return new EmailAddress(text).normal();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
