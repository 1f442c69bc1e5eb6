package ai.astrasonic.outbound;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * On a developer's machine and in tests, calls end at a stand-in for the other side: {@code https://api.example.org/v1/x} is
 * called as {@code <stand-ins>/api.example.org/v1/x}. Everywhere else there is none, and the address stays as it is.
 */
@Component
public class Detour {

    private final @Nullable URI standIns;

    Detour(String standIns) {
        this.standIns = standIns.isBlank() ? null : URI.create(standIns);
    }

    /** A console that really serves people must not take the answer of a stand-in for that of a recipient: it does not start. */
    @Autowired
    Detour(
            @Value("${astrasonic.outbound.stand-ins:}") String standIns,
            @Value("${astrasonic.local:false}") boolean local) {
        this(standIns);
        if (!standIns.isBlank() && !local) {
            throw new IllegalStateException(
                    "astrasonic.outbound.stand-ins is set, but only a local set-up may call stand-ins: erasures would be"
                            + " shown as done that no recipient heard of. Unset ASTRASONIC_OUTBOUND_STANDINS.");
        }
    }

    /** Where a call to this address really goes. */
    URI of(URI address) {
        if (standIns == null) {
            return address;
        }
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(standIns + "/" + address.getHost() + address.getRawPath() + query);
    }
}
