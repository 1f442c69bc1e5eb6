package ai.astrasonic.outbound;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Hosts that are ours and so nobody's to whom data is disclosed: this machine, the database, the identity server, and whatever
 * {@code astrasonic.outbound.own-hosts} names.
 */
@Component
class OwnHosts {

    private static final String SETTING = "astrasonic.outbound.own-hosts";

    private static final Set<String> ADDRESSES = Set.of(
            "astrasonic.console.issuer",
            "astrasonic.customers.issuer",
            "astrasonic.identity.realm",
            "astrasonic.residual.identity-server.realm");

    private final Set<String> names;

    @Autowired
    OwnHosts(Environment environment) {
        var own = new HashSet<String>();
        Stream.of(environment.getProperty(SETTING, "").split(","))
                .map(String::strip)
                .forEach(own::add);
        ADDRESSES.stream().map(environment::getProperty).map(OwnHosts::host).forEach(own::add);
        own.addAll(databases(environment.getProperty("astrasonic.database.url", "")));
        own.remove("");
        this.names = Set.copyOf(own);
    }

    OwnHosts(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    boolean has(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return names.contains(name) || isThisMachine(name);
    }

    private static boolean isThisMachine(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127\\.\\d+\\.\\d+\\.\\d+")
                || name.equals("[::1]")
                || name.equals("::1");
    }

    /** A database may have several hosts: {@code jdbc:postgresql://a:5432,b:5432/astrasonic}. */
    private static List<String> databases(String url) {
        return Stream.of(url.replaceFirst("^jdbc:postgresql://", "")
                        .replaceFirst("/.*$", "")
                        .split(","))
                .map(host -> host.replaceFirst(":\\d+$", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String host(@Nullable String address) {
        return address == null || address.isBlank()
                ? ""
                : Objects.requireNonNullElse(URI.create(address.strip()).getHost(), "")
                        .toLowerCase(Locale.ROOT);
    }
}
