package ai.astrasonic.outbound;

import java.net.URI;

/** Takes out of a body what may not leave to a recipient. */
interface BodyFilter {

    String recipient();

    /** @throws OutboundFailure.Withheld when what is left would be no call any more, or nobody can tell what is in it */
    byte[] filter(URI address, byte[] body);
}
