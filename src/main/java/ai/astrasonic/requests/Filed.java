package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.util.List;

/** What became of an intake. */
public sealed interface Filed {

    RequestId request();

    /** A new request; where the same person asked the same before and waits still, those requests are named. */
    record Anew(RequestId request, List<RequestId> openAlready) implements Filed {
        public Anew {
            openAlready = List.copyOf(openAlready);
        }
    }

    /** The same call was made before: this is the request it made then. */
    record Before(RequestId request) implements Filed {}
}
