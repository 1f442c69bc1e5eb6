package ai.astrasonic.connectors;

import java.time.Clock;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** A line on which nothing may be said. */
public final class LineToNobody {

    private LineToNobody() {}

    public static Line with(Map<String, String> settings, Clock clock) {
        var http = RestClient.builder()
                .requestFactory((address, method) -> {
                    throw new IllegalStateException("Nothing may be called");
                })
                .build();
        return new Line(http, settings, clock);
    }
}
