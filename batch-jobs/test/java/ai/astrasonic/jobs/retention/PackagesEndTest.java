package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.access.AccessStories;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.testing.DatabaseTest;
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

    private AgedRecords records;

    @BeforeEach
    void outsider() {
        records = new AgedRecords(stories.outsider());
    }

    @Test
    void a_package_goes_from_its_store_with_every_version_on_the_eighth_day_and_not_before() {
        var old = released("dj@example.org", 8);
        var young = released("other@example.org", 7);

        nightPasses();

        assertThat(access.versions(old)).isEmpty();
        assertThat(access.versions(young)).isNotEmpty();
        assertThat(stories.line(PLACE).proof().gone()).isEqualTo(1);
        assertThat(stories.line(PLACE).proof().leftDue()).isZero();
    }

    @Test
    void a_package_of_somebody_who_is_held_stays_until_the_hold_is_released() {
        var order = released("dj@example.org", 8);
        var other = released("other@example.org", 8);
        var person = stories.outsider()
                .sql("SELECT account_id FROM access_package WHERE request_id = :id")
                .param("id", order.request().value())
                .query(UUID.class)
                .single();
        var hold = records.hold(person, null, null);

        nightPasses();
        assertThat(access.versions(order)).isNotEmpty();
        assertThat(access.versions(other)).isEmpty();
        assertThat(stories.line(PLACE).planned().held()).isEqualTo(1);

        stories.outsider()
                .sql(
                        "UPDATE legal_hold SET released_at = now(), released_by = 'dpo', release_reason = 'over' WHERE id = :id")
                .param("id", hold)
                .update();
        assertThat(stories.again("hand-1")).isInstanceOf(LaunchResult.Done.class);
        assertThat(access.versions(order)).isEmpty();
    }

    /** Released some days ago, and open to the person for seven of them. */
    private PackageOrder released(String address, int daysAgo) {
        access.aPerson(address);
        var order = access.anOrderOf(address, Language.EN);
        access.build(order);
        access.release(order);
        stories.outsider()
                .sql("""
                        UPDATE access_package SET released_at = released_at - make_interval(days => :days),
                                                  expires_at = expires_at - make_interval(days => :days)
                        WHERE request_id = :id""")
                .param("days", daysAgo)
                .param("id", order.request().value())
                .update();
        return order;
    }

    private void nightPasses() {
        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);
    }
}
