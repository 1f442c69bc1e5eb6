package ai.astrasonic.outbound;

import ai.astrasonic.processors.Recipients;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way out to stand-ins with the real register but no database: no pace, and nothing is made again by itself. */
public final class OutboundForTests {

    static final Repeats NONE = new Repeats(0, Duration.ZERO);

    private OutboundForTests() {}

    public static Outbound to(URI standIns, Clock clock) {
        return new Outbound(
                register(),
                new OwnHosts(Set.of()),
                new Detour(standIns.toString()),
                new StandingsInMemory(clock),
                new ContactsInMemory(),
                filters(new SamplesInMemory()),
                NONE,
                clock);
    }

    static Filters filters(Samples samples) {
        return new Filters(List.of(new PromptFilter(samples)), samples);
    }

    static Addressees register() {
        var recipients = new Recipients();
        return new Addressees() {

            @Override
            public Optional<Addressee> find(String recipient) {
                return recipients
                        .find(recipient)
                        .flatMap(found -> found.called()
                                .map(calls -> new Addressee(
                                        found.key(), Set.copyOf(found.hosts()), calls.perSecond(), calls.patience())));
            }

            @Override
            public Optional<Addressee> at(String host) {
                return recipients.all().stream()
                        .filter(recipient -> Addressee.isAmong(recipient.hosts(), host))
                        .findFirst()
                        .flatMap(recipient -> find(recipient.key()));
            }
        };
    }
}
