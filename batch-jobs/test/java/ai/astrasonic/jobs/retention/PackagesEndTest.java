package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.access.AccessStories;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PackagesEndTest {

    private static final String PLACE = "requests.package-content";

    @Autowired
    AccessStories access;

    @Autowired
    RetentionStories stories;

    @Autowired
    SheetDesk desk;

    @Autowired
    TestClock clock;

    private AgedRecords records;

    @BeforeEach
    void outsider() {
        records = new AgedRecords(stories.outsider());
    }

    @Test
    void a_package_goes_from_its_store_with_every_version_on_the_eighth_day_and_not_before() {
        var order = released("dj@example.org");

        clock.advance(Duration.ofDays(7));
        nightPasses();
        assertThat(access.versions(order)).isNotEmpty();

        clock.advance(Duration.ofDays(1));
        nightPasses();
        assertThat(access.versions(order)).isEmpty();
        assertThat(stories.line(PLACE).proof().gone()).isEqualTo(1);
        assertThat(stories.line(PLACE).proof().leftDue()).isZero();
        assertThat(desk.tally(PLACE).due()).isZero();
    }

    @Test
    void a_package_of_somebody_who_is_held_stays_until_the_hold_is_released() {
        var order = released("dj@example.org");
        var other = released("other@example.org");
        var person = stories.outsider()
                .sql("SELECT account_id FROM access_package WHERE request_id = :id")
                .param("id", order.request().value())
                .query(UUID.class)
                .single();
        var hold = records.hold(person, null, null);

        clock.advance(Duration.ofDays(8));
        nightPasses();
        assertThat(access.versions(order)).isNotEmpty();
        assertThat(access.versions(other)).isEmpty();
        assertThat(stories.line(PLACE).planned().held()).isEqualTo(1);

        stories.outsider()
                .sql(
                        "UPDATE legal_hold SET released_at = now(), released_by = 'dpo', release_reason = 'over' WHERE id = :id")
                .param("id", hold)
                .update();
        clock.advance(Duration.ofDays(1));
        nightPasses();
        assertThat(access.versions(order)).isEmpty();
    }

    private PackageOrder released(String address) {
        access.aPerson(address);
        var order = access.anOrderOf(address, Language.EN);
        access.build(order);
        access.release(order);
        return order;
    }

    private void nightPasses() {
        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);
    }
}
