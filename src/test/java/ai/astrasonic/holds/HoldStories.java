package ai.astrasonic.holds;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of legal holds: people, a claim, a DPO who places and releases. */
@DatabaseTest
abstract class HoldStories {

    static final String DPO = "dieuwke";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate REVIEW = TODAY.plusMonths(3);
    static final Set<String> PAYMENTS = Set.of("billing.payment");

    @Autowired
    LegalHolds holds;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    AccountId somebody() {
        return new AccountRows(asSuperuser()).open(AccountId.next(clock));
    }

    JdbcClient asSuperuser() {
        return JdbcClient.create(database.superuser());
    }

    static NewHold claim(HoldScope scope) {
        return new NewHold(HoldGround.LEGAL_CLAIMS, "A claim is announced", scope, "Counsel", REVIEW);
    }

    HoldId place(HoldScope scope) {
        return place(claim(scope));
    }

    HoldId place(NewHold hold) {
        clock.advance(Duration.ofSeconds(1));
        return SignIn.as(DPO, () -> holds.place(hold));
    }

    void release(HoldId id) {
        SignIn.as(DPO, () -> holds.release(id, "The claim is settled"));
    }

    List<HoldInTheWay> over(AccountId person) {
        return RunAs.jobFor("test", () -> holds.over(List.of(person))).getOrDefault(person, List.of());
    }
}
