package ai.astrasonic.local.standins;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes for whoever signed in: each is good once, for a few minutes, and for whom and where it was asked. */
final class SignInCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Code> codes = new HashMap<>();

    private record Code(Asked question, SignedIn person, Instant until) {}

    /** Who somebody said they are, and how the stand-in is to answer for them. */
    record SignedIn(String email, boolean verified, boolean hidden, Lie lie) {

        static SignedIn of(Map<String, String> form) {
            return new SignedIn(
                    form.getOrDefault("email", ""),
                    form.containsKey("verified"),
                    form.containsKey("hidden"),
                    Lie.named(form.getOrDefault("lie", "")));
        }

        /** The same for the same person, and tells nothing of the address. */
        String mark() {
            return Sha256.of(email);
        }

        @Override
        public String toString() {
            return "SignedIn[" + lie + "]";
        }
    }

    /** What a code stands for. */
    record Taken(Asked question, SignedIn person) {

        String asked(String parameter) {
            return question.parameter(parameter).orElse("");
        }

        boolean hasScope(String scope) {
            return (" " + asked("scope") + " ").contains(" " + scope + " ");
        }
    }

    SignInCodes(Clock clock) {
        this.clock = clock;
    }

    synchronized String give(Asked question) {
        var code = "code-" + UUID.randomUUID();
        codes.put(
                code,
                new Code(question, SignedIn.of(question.form()), clock.instant().plus(LIFE)));
        return code;
    }

    /** Nothing when it is none, is too old, was taken before, or is another's (RFC 6749, 4.1.3; RFC 7636, 4.6). */
    synchronized Optional<Taken> take(Map<String, String> form) {
        return Optional.ofNullable(codes.remove(form.getOrDefault("code", "")))
                .filter(code -> code.until().isAfter(clock.instant()))
                .filter(code -> fits(code.question(), form))
                .map(code -> new Taken(code.question(), code.person()));
    }

    synchronized void forget() {
        codes.clear();
    }

    private static boolean fits(Asked question, Map<String, String> form) {
        return question.parameter("redirect_uri").equals(Optional.ofNullable(form.get("redirect_uri")))
                && question.parameter("client_id").equals(Optional.ofNullable(form.get("client_id")))
                && question.parameter("code_challenge")
                        .map(challenge(form.getOrDefault("code_verifier", ""))::equals)
                        .orElse(true);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
