package ai.astrasonic.jobs.erasure;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.requests.PartsAsked;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Has every recipient asked to erase, before we forget by what they know the person. Whoever has a part erased goes on being
 * known to them: what of that part lies there is asked by hand.
 */
@Component
class RecipientNotices {

    private final Correspondence correspondence;
    private final PartsAsked parts;

    RecipientNotices(Correspondence correspondence, PartsAsked parts) {
        this.correspondence = correspondence;
        this.parts = parts;
    }

    void open(Batch batch) {
        var whole = Batch.erasing(Set.of(SignIns.ACCOUNT), batch.onTheWay());
        batch.each("ask", person -> {
            if (whole.contains(person)) {
                correspondence.open(person.request(), person.person(), Ask.ERASE, Set.of(), Map.of());
            } else {
                parts.ask(person.request());
            }
        });
    }
}
