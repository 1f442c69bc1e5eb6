package ai.astrasonic.requests;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which requests a list shows.
 *
 * @param openOnly leaves out what is closed
 * @param text an exact identifier: request id, account id or whole e-mail address; never a part of one
 */
public record RequestFilter(
        boolean openOnly,
        Optional<RequestStatus> status,
        Optional<RequestKind> kind,
        Optional<LocalDate> dueBefore,
        Optional<String> assignee,
        Optional<String> text) {

    public static RequestFilter open() {
        return new RequestFilter(
                true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static RequestFilter all() {
        return new RequestFilter(
                false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RequestFilter withStatus(RequestStatus wanted) {
        return new RequestFilter(openOnly, Optional.of(wanted), kind, dueBefore, assignee, text);
    }

    public RequestFilter withKind(RequestKind wanted) {
        return new RequestFilter(openOnly, status, Optional.of(wanted), dueBefore, assignee, text);
    }

    public RequestFilter dueBefore(LocalDate day) {
        return new RequestFilter(openOnly, status, kind, Optional.of(day), assignee, text);
    }

    public RequestFilter assignedTo(String staffId) {
        return new RequestFilter(openOnly, status, kind, dueBefore, Optional.of(staffId), text);
    }

    public RequestFilter withText(String identifier) {
        return new RequestFilter(openOnly, status, kind, dueBefore, assignee, Optional.of(identifier));
    }
}
