package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.seed.SeedSettings;
import ai.astrasonic.seed.Seeder;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ErasureJobTest {

    @Autowired
    ErasureStoriesOfJobs stories;

    @Autowired
    Seeder seeder;

    @Autowired
    DataMap map;

    @Autowired
    TestDatabases.Database database;

    @BeforeEach
    void others() {
        stories.emptyStores();
        seeder.seed(new SeedSettings(20, 2026, false));
    }

    @Test
    void whoever_is_due_is_erased_proven_and_answered_and_nobody_else_is_touched() {
        var one = stories.aPersonWithEverything("one@example.org");
        var two = stories.aPersonWithEverything("two@example.org");
        var first = stories.due(one);
        var second = stories.due(two);
        var others = Bystanders.of(database.superuser(), map, List.of(one.account(), two.account()));
        var books = Bystanders.totals(database.superuser());

        assertThat(stories.runAll()).allMatch(LaunchResult.Done.class::isInstance);

        stories.theOracleFinds(one, first);
        stories.theOracleFinds(two, second);
        assertThat(Bystanders.of(database.superuser(), map, List.of(one.account(), two.account()))
                        .without("audit_entry", "email_sent", "email_outbox", "email_attachment"))
                .isEqualTo(others.without("audit_entry", "email_sent", "email_outbox", "email_attachment"));
        assertThat(Bystanders.totals(database.superuser())).isEqualTo(books);
    }

    @Test
    void what_is_left_over_keeps_the_certificate_back_until_it_was_removed_and_searched_for_once_more() {
        var person = stories.aPersonWithEverything("left@example.org");
        var erasure = stories.due(person);
        stories.note(person.address());

        assertThat(stories.runAll()).allMatch(LaunchResult.Done.class::isInstance);
        assertThat(stories.statusOf(erasure)).isEqualTo("ERASED");
        assertThat(stories.stepOf(erasure, "residual-scan")).isEqualTo("FAILED");
        assertThat(stories.batches()).isEmpty();

        stories.forgetNotes();
        stories.scanAgain(erasure);
        assertThat(stories.runAll()).hasSize(1).allMatch(LaunchResult.Done.class::isInstance);

        stories.theOracleFinds(person, erasure);
        assertThat(stories.batches()).isEmpty();
    }
}
