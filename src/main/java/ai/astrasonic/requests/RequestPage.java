package ai.astrasonic.requests;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list, in order of due date.
 *
 * @param next key of the page after this one; empty on the last
 */
public record RequestPage(List<RequestLine> lines, Optional<String> next) {

    public RequestPage {
        lines = List.copyOf(lines);
    }
}
