package ai.astrasonic.requests;

import ai.astrasonic.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Whoever sent a request, as they gave themselves: at least one way to answer them. */
public record Requester(
        @Nullable EmailAddress email,
        @Nullable String name,
        @Nullable String postalAddress) {

    private static final int LONGEST = 1_000;

    public Requester {
        if (email == null && (postalAddress == null || postalAddress.isBlank())) {
            throw new IllegalArgumentException("A requester has an e-mail or a postal address, else nobody can answer");
        }
        if (tooLong(name) || tooLong(postalAddress)) {
            throw new IllegalArgumentException("A name or an address is at most " + LONGEST + " characters");
        }
    }

    public static Requester of(EmailAddress email) {
        return new Requester(email, null, null);
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }
}
