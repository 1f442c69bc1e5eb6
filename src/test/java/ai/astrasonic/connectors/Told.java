package ai.astrasonic.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.Duty;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** An outcome that can be told: everything in it has words in both languages. */
public final class Told {

    private Told() {}

    public static Outcome told(Outcome outcome) {
        var keys = keys(outcome).toList();
        for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            assertThat(ResourceBundle.getBundle("messages/connectors", language).keySet())
                    .containsAll(keys);
        }
        return outcome;
    }

    private static Stream<String> keys(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NothingToCall nothing -> Stream.of("recipient.reason." + nothing.reason());
            case Outcome.Done done -> counts(done.counts().keySet().stream());
            case Outcome.Kept kept -> {
                assertThat(Duty.of(kept.duty())).isNotNull();
                yield counts(kept.counts().keySet().stream());
            }
            case Outcome.Ticket ticket -> Stream.of("recipient.ticket." + ticket.reason());
            case Outcome.Failed failed -> Stream.of("recipient.failure." + failed.reason());
            case Outcome.NotFound _, Outcome.Accepted _, Outcome.NotSet _ -> Stream.empty();
        };
    }

    private static Stream<String> counts(Stream<String> names) {
        return names.map(name -> "recipient.count." + name);
    }
}
