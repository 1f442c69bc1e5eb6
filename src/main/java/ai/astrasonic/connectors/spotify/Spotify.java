package ai.astrasonic.connectors.spotify;

import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.time.Period;
import org.springframework.stereotype.Component;

/** Spotify lets no client revoke anything: our tokens go with the account, and the grant ends by itself. */
@Component
final class Spotify extends ErasureOnly {

    /** A grant ends so long after it was given, however often it is used. */
    private static final Period LIFE_OF_A_GRANT = Period.ofMonths(6);

    Spotify() {
        super("spotify");
    }

    @Override
    public Outcome erase(Task task, Line line) {
        var tokens = task.handles().of(HandleKind.SPOTIFY_TOKEN);
        if (tokens.isEmpty()) {
            return nothing("no-token", null);
        }
        var until = task.handles()
                .newest(HandleKind.SPOTIFY_TOKEN)
                .map(given -> given.atZone(Controller.ZONE).toLocalDate().plus(LIFE_OF_A_GRANT));
        return nothing("no-revocation", until.orElse(null));
    }
}
