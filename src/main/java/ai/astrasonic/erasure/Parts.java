package ai.astrasonic.erasure;

import ai.astrasonic.shared.RequestId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which data sets a request asks to erase. */
@Component
class Parts {

    /** Keys of the data sets; none for everything. */
    Set<String> askedFor(RequestId request) {
        return Set.of();
    }
}
