package ai.astrasonic.erasure;

import ai.astrasonic.requests.CaseWork;
import ai.astrasonic.shared.RequestId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which data sets a request asks to erase. */
@Component
class Parts {

    private final CaseWork cases;

    Parts(CaseWork cases) {
        this.cases = cases;
    }

    /** Keys of the data sets; none for everything. */
    Set<String> askedFor(RequestId request) {
        return cases.scopeOf(request);
    }
}
