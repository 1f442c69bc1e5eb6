package ai.astrasonic.jobs.signins;

import ai.astrasonic.identityserver.SignInEvent;
import ai.astrasonic.securitylog.SecurityEvent;
import ai.astrasonic.securitylog.SecurityEventKind;
import ai.astrasonic.securitylog.SecurityOutcome;
import ai.astrasonic.shared.AccountId;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in our words what the identity server noted. */
final class Door {

    /** Its types that are about signing in; opening an account is followed by a sign-in of its own. */
    static final Set<String> TYPES = Set.of(
            "LOGIN",
            "LOGIN_ERROR",
            "LOGOUT",
            "LOGOUT_ERROR",
            "IDENTITY_PROVIDER_LOGIN_ERROR",
            "IDENTITY_PROVIDER_FIRST_LOGIN_ERROR",
            "FEDERATED_IDENTITY_LINK",
            "FEDERATED_IDENTITY_LINK_ERROR",
            "CODE_TO_TOKEN_ERROR",
            "REFRESH_TOKEN_ERROR",
            "UPDATE_CREDENTIAL",
            "UPDATE_CREDENTIAL_ERROR",
            "REMOVE_CREDENTIAL",
            "REMOVE_CREDENTIAL_ERROR",
            "UPDATE_EMAIL",
            "UPDATE_EMAIL_ERROR",
            "SEND_RESET_PASSWORD",
            "SEND_RESET_PASSWORD_ERROR",
            "RESET_PASSWORD",
            "RESET_PASSWORD_ERROR");

    private static final String FAILED = "_ERROR";
    private static final String PASSWORD = "password";

    /** Too many tries, or by us. */
    private static final Set<String> BLOCKED =
            Set.of("user_temporarily_disabled", "user_disabled", "user_permanently_disabled");

    /** Whoever comes in by Google or Apple is noted as signed in, like everybody. */
    private static final Map<String, SecurityEventKind> KINDS = Map.ofEntries(
            Map.entry("LOGIN", SecurityEventKind.SIGN_IN),
            Map.entry("IDENTITY_PROVIDER_LOGIN", SecurityEventKind.SIGN_IN),
            Map.entry("IDENTITY_PROVIDER_FIRST_LOGIN", SecurityEventKind.SIGN_IN),
            Map.entry("FEDERATED_IDENTITY_LINK", SecurityEventKind.SIGN_IN_LINKED),
            Map.entry("LOGOUT", SecurityEventKind.SIGN_OUT),
            Map.entry("CODE_TO_TOKEN", SecurityEventKind.TOKEN_REFUSED),
            Map.entry("REFRESH_TOKEN", SecurityEventKind.TOKEN_REFUSED),
            Map.entry("UPDATE_CREDENTIAL", SecurityEventKind.PASSKEY_ADDED),
            Map.entry("REMOVE_CREDENTIAL", SecurityEventKind.PASSKEY_REMOVED),
            Map.entry("UPDATE_EMAIL", SecurityEventKind.EMAIL_CHANGED),
            Map.entry("SEND_RESET_PASSWORD", SecurityEventKind.RECOVERY),
            Map.entry("RESET_PASSWORD", SecurityEventKind.RECOVERY));

    /** Where no address was told. */
    private static final InetAddress NOWHERE = InetAddress.ofLiteral("0.0.0.0");

    private Door() {}

    static SecurityEvent event(SignInEvent told, @Nullable AccountId account) {
        return new SecurityEvent(
                uuid(told.id()),
                told.at(),
                account,
                told.ip().map(Door::address).orElse(NOWHERE),
                kind(told),
                outcome(told),
                null,
                told.session().map(Door::uuid).orElse(null));
    }

    private static SecurityEventKind kind(SignInEvent told) {
        var kind = KINDS.get(told.type().replace(FAILED, ""));
        if (kind == null) {
            throw new IllegalArgumentException("Nobody asked for events of the type " + told.type());
        }
        // A password is only made by whoever lost their passkey.
        boolean password = told.credential().filter(PASSWORD::equals).isPresent();
        return password ? SecurityEventKind.RECOVERY : kind;
    }

    private static SecurityOutcome outcome(SignInEvent told) {
        if (told.error().filter(BLOCKED::contains).isPresent()) {
            return SecurityOutcome.BLOCKED;
        }
        return told.type().endsWith(FAILED) ? SecurityOutcome.FAILED : SecurityOutcome.SUCCEEDED;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException noAddress) {
            return NOWHERE;
        }
    }

    /** The server's ids are UUIDs as a rule, and always the same for the same thing. */
    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException other) {
            return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        }
    }
}
