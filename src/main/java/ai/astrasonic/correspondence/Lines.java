package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.outbound.Heard;
import ai.astrasonic.outbound.Outbound;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Opens the line to a recipient. */
@Component
class Lines {

    private final Outbound outbound;
    private final Recipients register;
    private final RecipientSettings settings;
    private final Clock clock;

    Lines(Outbound outbound, Recipients register, RecipientSettings settings, Clock clock) {
        this.outbound = outbound;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    Line to(String recipient, Heard heard) {
        return new Line(client(register.get(recipient), heard), settings.of(recipient), clock);
    }

    /** Whom nobody calls has no address; a client without one gets nowhere. */
    private RestClient client(Recipient recipient, Heard heard) {
        return recipient
                .called()
                .map(calls -> outbound.to(recipient.key(), heard)
                        .baseUrl(calls.address())
                        .build())
                .orElseGet(() -> RestClient.builder()
                        .requestInterceptor((request, body, execution) -> {
                            throw new IllegalStateException("Nothing of " + recipient.key() + " is called");
                        })
                        .build());
    }
}
