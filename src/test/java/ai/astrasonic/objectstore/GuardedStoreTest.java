package ai.astrasonic.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.objectstore.s3.S3ObjectStore;
import ai.astrasonic.outbound.CallSwitch;
import ai.astrasonic.outbound.Outbound;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.outbound.Refusals;
import ai.astrasonic.testing.DatabaseTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** The stores are recipients too. */
@DatabaseTest
class GuardedStoreTest {

    @Autowired
    Outbound outbound;

    @Autowired
    Refusals refusals;

    @Autowired
    CallSwitch calls;

    private static ObjectStoreProperties.Store at(String address) {
        return new ObjectStoreProperties.Store(
                URI.create(address), "eu-central-1", "b", "k", "s", DataSize.ofMegabytes(5), "", false);
    }

    @Test
    void a_store_that_is_not_in_the_register_is_not_called_and_trying_again_does_not_help() {
        try (var elsewhere = S3ObjectStore.of("primary store", at("https://s3.collect.example"), outbound)) {
            assertThatThrownBy(elsewhere::check)
                    .isInstanceOfSatisfying(
                            ObjectStoreFailure.class,
                            failure -> assertThat(failure.isRetryable()).isFalse())
                    .hasRootCauseInstanceOf(OutboundFailure.HostRefused.class);
        }

        assertThat(refusals.all())
                .extracting(Refusals.Refusal::wanted, Refusals.Refusal::host, Refusals.Refusal::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("primary store", "s3.collect.example", 1L));
    }

    @Test
    void a_store_that_is_switched_off_is_called_later() {
        calls.off("aws-glacier", "the key has leaked");

        try (var off = S3ObjectStore.of("archive", at("https://s3.eu-central-1.amazonaws.com"), outbound)) {
            assertThatThrownBy(off::check)
                    .isInstanceOfSatisfying(
                            ObjectStoreFailure.class,
                            failure -> assertThat(failure.isRetryable()).isTrue())
                    .hasRootCauseInstanceOf(OutboundFailure.SwitchedOff.class);
        }
    }

    @Test
    void without_the_guard_a_store_is_on_this_machine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3ObjectStore.of("primary store", at("https://s3.eu-central-1.amazonaws.com")));
    }
}
