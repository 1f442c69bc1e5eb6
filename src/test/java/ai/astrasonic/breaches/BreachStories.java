package ai.astrasonic.breaches;

import ai.astrasonic.breaches.NewBreach.Awareness;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of breaches: an engineer who sees one, a DPO who judges, a mailbox. */
@DatabaseTest
abstract class BreachStories {

    @Autowired
    Breaches breaches;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    BreachId signal() {
        return report(null);
    }

    BreachId aware() {
        return report(new Awareness(StatedTime.of(clock.instant(), Controller.ZONE), "The log shows it"));
    }

    BreachId aware(Instant at) {
        clock.set(at);
        return aware();
    }

    private BreachId report(@Nullable Awareness aware) {
        var seen = StatedTime.of(clock.instant(), Controller.ZONE);
        return SignIn.as(
                SignIn.fresh("engineer-1", Roles.ENGINEER),
                () -> breaches.open(
                        new NewBreach("Listing", Set.of("library"), DiscoveredBy.STAFF, null, seen, null, aware)));
    }

    void asDpo(Runnable act) {
        SignIn.as("dpo-1", act);
    }

    Breach get(BreachId id) {
        return SignIn.as("dpo-1", () -> breaches.get(id));
    }

    /** Templates of the mails, with whom each went to, in the order of their names. */
    List<String> mails() {
        return jdbc.sql("SELECT template || ' ' || address FROM email_sent ORDER BY queued_at, 1")
                .query(String.class)
                .list();
    }
}
