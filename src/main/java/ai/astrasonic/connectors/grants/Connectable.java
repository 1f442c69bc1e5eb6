package ai.astrasonic.connectors.grants;

import ai.astrasonic.connections.Provider;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service that somebody can connect, and where its doors are. */
public enum Connectable {
    /** No token can be revoked there (reference on processors, 15); a grant ends by itself after six months. */
    SPOTIFY(
            Provider.SPOTIFY,
            "https://accounts.spotify.com/authorize",
            "https://accounts.spotify.com/api/token",
            "https://api.spotify.com/v1/me",
            null,
            "user-library-read"),

    /** Where its page for consent is, follows from how such servers are made; Beatport tells its partners only. */
    BEATPORT(
            Provider.BEATPORT,
            "https://api.beatport.com/v4/auth/o/authorize/",
            "https://api.beatport.com/v4/auth/o/token/",
            "https://api.beatport.com/v4/my/account/",
            "https://api.beatport.com/v4/auth/o/revoke_token/",
            "");

    private final Provider provider;
    private final String authorize;
    private final String token;
    private final String profile;
    private final @Nullable String revoke;
    private final String scope;

    Connectable(
            Provider provider, String authorize, String token, String profile, @Nullable String revoke, String scope) {
        this.provider = provider;
        this.authorize = authorize;
        this.token = token;
        this.profile = profile;
        this.revoke = revoke;
        this.scope = scope;
    }

    /** @throws IllegalArgumentException when nobody can connect it here */
    public static Connectable named(String name) {
        return Stream.of(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody can connect this"));
    }

    /** None where it is for signing in only. */
    public static Optional<Connectable> of(Provider provider) {
        return Stream.of(values()).filter(one -> one.provider == provider).findFirst();
    }

    public Provider provider() {
        return provider;
    }

    /** Whether a grant can be ended there by us. */
    public boolean canRevoke() {
        return revoke != null;
    }

    String authorize() {
        return authorize;
    }

    String token() {
        return token;
    }

    String profile() {
        return profile;
    }

    @Nullable
    String revoke() {
        return revoke;
    }

    String scope() {
        return scope;
    }
}
