package ai.astrasonic.console.holds;

import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.holds.HoldId;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.UnknownRequestException;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds what an address names: a hold by its number, and the person of a request that is to be held. */
@Service
class HoldFinder {

    private final LegalHolds holds;
    private final RequestDesk desk;

    HoldFinder(LegalHolds holds, RequestDesk desk) {
        this.holds = holds;
        this.desk = desk;
    }

    Optional<LegalHold> find(String id) {
        try {
            return Typed.read(id, UUID::fromString).map(HoldId::new).map(holds::get);
        } catch (NoSuchElementException nothing) {
            return Optional.empty();
        }
    }

    /** A request brings the person who asked, once it is known who that is. */
    HoldScope scope(ListState state) {
        var request = state.value(HoldFilters.REQUEST).flatMap(id -> Typed.read(id, RequestId::of));
        var person = state.value(HoldFilters.PERSON).flatMap(id -> Typed.read(id, AccountId::of));
        var people = Stream.concat(person.stream(), request.flatMap(this::requester).stream())
                .collect(Collectors.toSet());
        return new HoldScope(people, request.orElse(null), Set.of(), null, null);
    }

    private Optional<AccountId> requester(RequestId request) {
        try {
            return desk.get(request).account();
        } catch (UnknownRequestException nothing) {
            return Optional.empty();
        }
    }
}
