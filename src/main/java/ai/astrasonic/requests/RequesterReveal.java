package ai.astrasonic.requests;

import ai.astrasonic.audit.Reveals;
import ai.astrasonic.shared.RequestId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one masked detail of a requester in clear to somebody who says why; each look is in the audit trail (ASVS 14.2.6). */
@Service
public class RequesterReveal {

    /** What a case shows masked. */
    public enum Field {
        EMAIL,
        NAME,
        POST,
        WORDS;

        Optional<String> of(DataSubjectRequest request) {
            return request.sender().map(this::of);
        }

        private @Nullable String of(Sender sender) {
            return switch (this) {
                case EMAIL -> sender.email();
                case NAME -> sender.name();
                case POST -> sender.postalAddress();
                case WORDS -> sender.words();
            };
        }
    }

    private final DataSubjectRequests requests;
    private final Reveals reveals;

    RequesterReveal(DataSubjectRequests requests, Reveals reveals) {
        this.requests = requests;
        this.reveals = reveals;
    }

    /**
     * @return the detail in clear; empty where there is none
     * @throws IllegalArgumentException without a reason
     */
    @Transactional
    @PreAuthorize(Access.DPO)
    public Optional<String> reveal(RequestId id, Field field, String reason) {
        var request = requests.get(id);
        var person = request.isIdentitySettled() ? request.accountOrNull() : null;
        reveals.record("request", id.value(), person, field.name(), reason);
        return field.of(request);
    }
}
