package ai.astrasonic.holds;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.holds.HoldRefused.Why;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStanding;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a hold must say to be one: over something that exists, on facts, ordered by somebody, to be looked at again in time. */
@Component
class HoldRules {

    static final Period LONGEST_WITHOUT_REVIEW = Period.ofMonths(6);

    private final DataMap map;
    private final AccountStandings accounts;
    private final Clock clock;

    HoldRules(DataMap map, AccountStandings accounts, Clock clock) {
        this.map = map;
        this.accounts = accounts;
        this.clock = clock;
    }

    void check(NewHold hold) {
        refuseWhen(hold.facts().isBlank(), Why.NO_FACTS, "A hold rests on facts");
        refuseWhen(hold.orderedBy().isBlank(), Why.NOBODY_ORDERED, "Somebody orders a hold");
        checkScope(hold.scope());
        checkReview(hold.reviewOn());
    }

    void checkReview(LocalDate on) {
        refuseWhen(!on.isAfter(today()), Why.REVIEW_PAST, "The review of a hold lies ahead");
        refuseWhen(
                on.isAfter(latestReview()),
                Why.REVIEW_TOO_FAR,
                "A hold is reviewed within six months: " + latestReview());
    }

    void checkReason(String reason) {
        refuseWhen(reason.isBlank(), Why.NO_REASON, "A reason is needed");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    LocalDate latestReview() {
        return today().plus(LONGEST_WITHOUT_REVIEW);
    }

    private void checkScope(HoldScope scope) {
        refuseWhen(scope.isEmpty(), Why.OVER_NOTHING, "A hold is over people, or over a class of records");
        refuseWhen(
                scope.request() != null && scope.people().isEmpty(),
                Why.NO_REQUESTER,
                "A hold on a request names who asked");
        refuseWhen(
                scope.from() != null && scope.until() != null && scope.until().isBefore(scope.from()),
                Why.SPAN_BACKWARDS,
                "The records begin before they end");
        var known = map.aboutCustomers().stream().map(DataSet::key).collect(Collectors.toSet());
        refuseWhen(!known.containsAll(scope.dataSets()), Why.UNKNOWN_DATA_SET, "No such data set about people");
        refuseWhen(scope.people().stream().anyMatch(this::isUnknown), Why.UNKNOWN_PERSON, "No such account");
    }

    private boolean isUnknown(AccountId person) {
        return accounts.of(person) == AccountStanding.UNKNOWN;
    }

    private static void refuseWhen(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new HoldRefused(why, message);
        }
    }
}
