package ai.astrasonic.connectors.spotify;

import ai.astrasonic.connections.Provider;
import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Spotify lets no client revoke anything: our tokens go with the account, and the grant ends by itself. */
@Component
final class Spotify extends ErasureOnly {

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
                .flatMap(Provider.SPOTIFY::endOf)
                .map(end -> LocalDate.ofInstant(end, Controller.ZONE));
        return nothing("no-revocation", until.orElse(null));
    }
}
