package ai.astrasonic.outbound;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * On a developer's machine and in tests, calls end at a stand-in for the other side: {@code https://api.example.org/v1/x} is
 * called as {@code <stand-ins>/api.example.org/v1/x}. Everywhere else there is none, and the address stays as it is.
 */
@Component
public class Detour {

    private final @Nullable URI standIns;

    Detour(@Value("${astrasonic.outbound.stand-ins:}") String standIns) {
        this.standIns = standIns.isBlank() ? null : URI.create(standIns);
    }

    /** Where a call to this address really goes. */
    public URI of(URI address) {
        if (standIns == null) {
            return address;
        }
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(standIns + "/" + address.getHost() + address.getRawPath() + query);
    }
}
