package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.AuditVerification;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.jobs.erasure.ErasureStoriesOfJobs.Somebody;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.TestDatabases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody is erased once, and nobody is said to be before, however often the process that erases them is killed. */
@DatabaseTest
class ErasureKillTest {

    private static final int PEOPLE = 3;
    private static final int FILES = 25;
    private static final int SIGN_INS = 30_000;
    private static final int LONGEST_DELAY = 200;
    private static final List<String> ORDER = List.of(
            "recheck",
            "ask",
            "lock",
            "files",
            "records",
            "sign-in",
            "accounts",
            "recount",
            "ledger",
            "record",
            "scan",
            "certify",
            "end");
    private static final List<String> STEPS =
            List.of("lock", "files", "files", "files", "records", "records", "sign-in", "ledger", "scan", "certify");

    @Autowired
    ErasureStoriesOfJobs stories;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    AuditVerification verification;

    private final Map<ErasureId, Somebody> erasures = new LinkedHashMap<>();

    @Test
    void three_kills_at_random_moments_lose_nothing_and_double_nothing() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 3));
    }

    @Test
    @Tag("long")
    void two_hundred_kills_at_random_moments_lose_nothing_and_double_nothing() throws Exception {
        kill(200);
    }

    private void kill(int times) throws Exception {
        try (var kills =
                new Kills("erasure", ORDER, database, () -> unfinished().isEmpty())) {
            stories.emptyStores();
            var bystander = stories.aPersonWithEverything("bystander@example.org");
            kills.run(times, STEPS, LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    if (unfinished().isEmpty()) {
                        somePeopleAreDue();
                    }
                }

                @Override
                public void after() {
                    whatIsProvenIsTrue();
                }
            });
            kills.finish(this::unfinished);
            erasures.forEach((erasure, person) -> stories.theOracleFinds(person, erasure));
            assertThat(ledger.entries()).hasSize(erasures.size());
            assertThat(stories.filesOf(bystander.account())).isEqualTo(2);
            assertThat(IdentityServerForTests.ofTheRun().has("identity-of-" + bystander.account()))
                    .isTrue();
            kills.hitTheJobAtWork(times);
            assertThat(verification.verify().findings()).isEmpty();
        }
    }

    private void somePeopleAreDue() {
        for (int n = 0; n < PEOPLE; n++) {
            var person = stories.aPersonWithEverything("dj" + erasures.size() + "@example.org");
            stories.signIns(person, SIGN_INS);
            for (int file = 0; file < FILES; file++) {
                stories.isBackedUp(person.account(), "set-" + file + ".mp3", person.account() + " " + file);
            }
            erasures.put(stories.due(person), person);
        }
    }

    private void whatIsProvenIsTrue() {
        erasures.forEach((erasure, person) -> {
            if (!List.of("WAITING", "RUNNING").contains(stories.statusOf(erasure))) {
                stories.nothingIsLeftOf(person);
            }
        });
    }

    private List<ErasureId> unfinished() {
        return erasures.keySet().stream()
                .filter(erasure -> !stories.statusOf(erasure).equals("CERTIFIED"))
                .toList();
    }
}
