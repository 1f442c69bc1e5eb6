package ai.astrasonic.holds;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a hold keeps.
 *
 * @param people about whom; empty for everybody who has records in the data sets
 * @param request whose carrying out it stops, beside the person who asked; the people name that person
 * @param dataSets keys of the classes of records; empty for everything about the people
 * @param from first day of the records that matter: retention keeps those alone, erasure the whole data set
 * @param until last day of the records that matter
 */
public record HoldScope(
        Set<AccountId> people,
        @Nullable RequestId request,
        Set<String> dataSets,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public HoldScope {
        people = Set.copyOf(people);
        dataSets = Set.copyOf(dataSets);
    }

    public static HoldScope person(AccountId person) {
        return new HoldScope(Set.of(person), null, Set.of(), null, null);
    }

    public static HoldScope request(RequestId request, AccountId person) {
        return new HoldScope(Set.of(person), request, Set.of(), null, null);
    }

    /** Everybody's records of these classes. */
    public static HoldScope records(Set<String> dataSets) {
        return new HoldScope(Set.of(), null, dataSets, null, null);
    }

    public HoldScope only(Set<String> sets) {
        return new HoldScope(people, request, sets, from, until);
    }

    boolean isEmpty() {
        return people.isEmpty() && dataSets.isEmpty();
    }
}
