package ai.astrasonic.local.standins;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Spotify's two doors: accounts, where people let applications in, and the interface; it has no way to revoke a token. */
public final class SpotifyStandIn implements StandIn {

    private final Grants grants = new Grants();
    private final ConsentPages pages = new ConsentPages("Spotify", grants);
    private final AtomicInteger people = new AtomicInteger();

    @Override
    public String recipient() {
        return "spotify";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("accounts.spotify.com", "api.spotify.com");
    }

    @Override
    public Reply answer(Asked asked) {
        return switch (asked.line()) {
            case "GET /authorize" -> pages.ask(asked);
            case "POST /authorize" -> pages.answer(asked);
            case "POST /api/token" -> pages.token(asked);
            case "GET /v1/me" -> profile(asked);
            default -> Reply.json(404, Map.of("error", Map.of("status", 404, "message", "Not found.")));
        };
    }

    private Reply profile(Asked asked) {
        var bearer = Objects.requireNonNullElse(asked.headers().get("Authorization"), "");
        return grants.isAlive(bearer.replaceFirst("^Bearer ", ""))
                ? Reply.json(200, Map.of("id", "dj" + people.incrementAndGet(), "type", "user"))
                : Reply.json(401, Map.of("error", Map.of("status", 401, "message", "Invalid access token")));
    }

    @Override
    public void reset() {
        grants.forget();
    }
}
