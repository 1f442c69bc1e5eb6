package ai.astrasonic.requests;

import ai.astrasonic.keys.KeyedHash;
import ai.astrasonic.shared.RequestId;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receipts of requests: the number and a keyed hash of it, so that only we make them and nothing of them has to be stored. */
@Service
@Transactional(readOnly = true)
public class Receipts {

    private static final String PURPOSE = "request-receipt";
    private static final int ID = 36;

    private final DataSubjectRequests requests;
    private final KeyedHash hashes;

    Receipts(DataSubjectRequests requests, KeyedHash hashes) {
        this.requests = requests;
        this.hashes = hashes;
    }

    /** The receipt of a request, fit for an address. */
    @PreAuthorize(Access.JOB)
    public String of(RequestId request) {
        return request + "." + hashes.of(PURPOSE, request.toString());
    }

    /** The request that a receipt is of; empty when we did not make it, or its file is gone. */
    @PreAuthorize("permitAll()")
    public Optional<RequestId> behind(String receipt) {
        if (receipt.length() <= ID + 1 || receipt.charAt(ID) != '.') {
            return Optional.empty();
        }
        var number = receipt.substring(0, ID);
        return hashes.matches(PURPOSE, number, receipt.substring(ID + 1))
                ? Optional.of(RequestId.of(number))
                        .filter(id -> requests.findById(id.value()).isPresent())
                : Optional.empty();
    }
}
