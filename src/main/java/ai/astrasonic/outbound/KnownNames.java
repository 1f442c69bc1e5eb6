package ai.astrasonic.outbound;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells {@link NameNet} whose names have addresses: those of the register, our own, and this machine's. */
@Component
class KnownNames {

    private static final Logger LOG = LoggerFactory.getLogger(KnownNames.class);

    private final Addressees addressees;
    private final OwnHosts own;
    private final ContactLog contacts;
    private final boolean wanted;
    private final Set<String> thisMachine = Set.of(thisMachine());
    private final Predicate<String> known = this::isKnown;

    KnownNames(
            Addressees addressees,
            OwnHosts own,
            ContactLog contacts,
            @Value("${astrasonic.outbound.name-net:true}") boolean wanted) {
        this.addressees = addressees;
        this.own = own;
        this.contacts = contacts;
        this.wanted = wanted;
    }

    @PostConstruct
    void begin() {
        if (wanted) {
            NameNet.only(known);
        }
        if (!NameNet.isInstalled()) {
            LOG.warn(
                    "Names outside the register are not refused in this process: it runs from a packed jar, not from an unpacked one");
        }
    }

    @PreDestroy
    void end() {
        NameNet.anybodyAfter(known);
    }

    private boolean isKnown(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        if (own.has(name) || thisMachine.contains(name) || addressees.at(name).isPresent()) {
            return true;
        }
        contacts.refused("a library", name);
        return false;
    }

    private static String thisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "localhost";
        }
    }
}
