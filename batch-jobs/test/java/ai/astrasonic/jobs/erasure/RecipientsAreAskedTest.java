package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An erasure asks every recipient (Art. 17 and 19), while it is still known by what they know the person. */
@DatabaseTest
class RecipientsAreAskedTest {

    @Autowired
    ErasureStoriesOfJobs stories;

    @Autowired
    Recipients register;

    @Autowired
    TestDatabases.Database database;

    @BeforeEach
    void emptyStores() {
        stories.emptyStores();
    }

    private List<String> asked() {
        return JdbcClient.create(database.superuser())
                .sql(
                        "SELECT recipient FROM recipient_task WHERE ask = 'ERASE' AND sealed IS NOT NULL AND next_at IS NOT NULL")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void every_recipient_is_asked_once_and_what_they_need_is_sealed_before_the_records_go() {
        var person = stories.aPersonWithEverything("one@example.org");
        stories.due(person);

        stories.runAll();

        assertThat(asked())
                .containsExactlyInAnyOrderElementsOf(register.all().stream()
                        .filter(Recipient::getsPersonalData)
                        .map(Recipient::key)
                        .toList());
    }
}
