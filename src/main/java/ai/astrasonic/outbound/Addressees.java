package ai.astrasonic.outbound;

import java.util.Optional;

/** Whom we may call; the register of recipients answers. */
public interface Addressees {

    /** By the key in the register. */
    Optional<Addressee> find(String recipient);

    /** By the name of a host; none for a host of nobody in the register. */
    Optional<Addressee> at(String host);
}
