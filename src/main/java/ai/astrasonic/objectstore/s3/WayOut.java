package ai.astrasonic.objectstore.s3;

import ai.astrasonic.outbound.Passage;
import java.net.URI;
import java.util.Optional;

/** The passage that a call to an address has to take; none where nothing leaves to others. */
@FunctionalInterface
interface WayOut {

    Optional<Passage> to(URI address);
}
