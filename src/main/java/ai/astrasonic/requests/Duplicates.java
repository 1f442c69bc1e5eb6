package ai.astrasonic.requests;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds open requests of the same kind by the same person: exact, by account or by whole address, never by likeness. */
final class Duplicates {

    /** Stands where a request has no account, so that two of those are not the same. */
    private static final UUID NOBODY = new UUID(0, 0);

    private Duplicates() {}

    static List<DataSubjectRequest> of(DataSubjectRequest request, DataSubjectRequests all) {
        return all
                .findOpenLike(
                        request.kind(),
                        request.account().map(AccountId::value).orElse(NOBODY),
                        NOBODY,
                        request.ownEmail().map(EmailAddress::normal).orElse(""),
                        request.id().value())
                .stream()
                .filter(other ->
                        other.status().awaitsAnswer() && other.decision().isEmpty())
                .filter(other -> isOfTheSame(request, other))
                .toList();
    }

    /** About the same, and to be answered to the same: to the person themselves or to one and the same representative. */
    private static boolean isOfTheSame(DataSubjectRequest request, DataSubjectRequest other) {
        boolean sameAnswer = request.isOnBehalf() == other.isOnBehalf()
                && (!request.isOnBehalf() || sender(request).equals(sender(other)));
        return sameAnswer
                && Objects.equals(request.askedFor().about(), other.askedFor().about());
    }

    private static String sender(DataSubjectRequest request) {
        return request.email().map(EmailAddress::normal).orElse(request.id().toString());
    }
}
