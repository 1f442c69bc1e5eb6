package ai.astrasonic.outbound;

import ai.astrasonic.shared.InternalUse;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Makes the clients with which others are called, and lets the calls of other libraries pass. */
@Component
@InternalUse("parts of the console call others through it, and each of them asks who may")
public class Outbound {

    private final Addressees addressees;
    private final OwnHosts own;
    private final Detour detour;
    private final Standings standings;
    private final ContactLog contacts;
    private final Filters filters;
    private final Repeats repeats;
    private final Clock clock;

    /** One each, so that connections are used again and nobody waits for those of another. */
    private final Map<Addressee, ClientHttpRequestFactory> lines = new ConcurrentHashMap<>();

    Outbound(
            Addressees addressees,
            OwnHosts own,
            Detour detour,
            Standings standings,
            ContactLog contacts,
            Filters filters,
            Repeats repeats,
            Clock clock) {
        this.addressees = addressees;
        this.own = own;
        this.detour = detour;
        this.standings = standings;
        this.contacts = contacts;
        this.filters = filters;
        this.repeats = repeats;
        this.clock = clock;
    }

    @Autowired
    Outbound(
            Addressees addressees,
            OwnHosts own,
            Detour detour,
            Standings standings,
            ContactLog contacts,
            Filters filters,
            Clock clock) {
        this(addressees, own, detour, standings, contacts, filters, Repeats.SHORT, clock);
    }

    /**
     * A client that calls this recipient and nobody else. Every address is a template with variables, since the template is
     * what evidence shows.
     *
     * @throws IllegalArgumentException when the register does not say how to call them
     */
    public RestClient.Builder to(String recipient, Heard heard) {
        var addressee = addressee(recipient);
        return RestClient.builder()
                .requestFactory(lines.computeIfAbsent(addressee, Outbound::line))
                .requestInterceptor(new Gate(addressee, passage(addressee), detour, filters, repeats, heard, clock));
    }

    /** A client that gets nowhere, for a recipient that is never called. */
    public RestClient nowhere(String recipient) {
        return RestClient.builder()
                .requestInterceptor((request, body, execution) -> {
                    throw new IllegalStateException("Nothing of " + recipient + " is called");
                })
                .build();
    }

    /**
     * For libraries that make their calls themselves: they enter before each, and say what came of it.
     *
     * @throws IllegalArgumentException when the register does not say how to call them
     */
    public Passage passage(String recipient) {
        return passage(addressee(recipient));
    }

    /**
     * The passage to whoever has the host of this address; none is needed to a host of our own.
     *
     * @param part of the console that wants to call there
     * @throws OutboundFailure.HostRefused when it is nobody's in the register
     */
    public Optional<Passage> passageTo(String part, URI address) {
        var host = Objects.toString(address.getHost(), "(none)");
        if (own.has(host)) {
            return Optional.empty();
        }
        var addressee = addressees.at(host);
        if (addressee.isEmpty()) {
            contacts.refused(part, host);
            throw new OutboundFailure.HostRefused(part, host);
        }
        return addressee.map(this::passage);
    }

    /** Where a call to this address really goes, for libraries that make their calls themselves. */
    public URI reallyAt(URI address) {
        return detour.of(address);
    }

    private Passage passage(Addressee addressee) {
        return new Passage(addressee, standings, contacts, clock);
    }

    private Addressee addressee(String recipient) {
        return addressees
                .find(recipient)
                .orElseThrow(() -> new IllegalArgumentException("The register does not say how to call " + recipient));
    }

    private static ClientHttpRequestFactory line(Addressee addressee) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(addressee.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(addressee.patience());
        return factory;
    }
}
