package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.util.NoSuchElementException;

/** No request has this id. */
public class UnknownRequestException extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    UnknownRequestException(RequestId id) {
        super("There is no request " + id);
    }
}
