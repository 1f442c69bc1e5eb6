package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.permissions.ObjectionGround;
import ai.astrasonic.permissions.Objections;
import ai.astrasonic.testing.AccountRows;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What programs tell of their use: with consent only, under a pseudonym, and never more than was asked. */
class MyProductEventsTest extends CustomerStories {

    private static final String EVENTS = "/api/v1/me/product-events";
    private static final String ONE =
            "{\"name\": \"backup finished\", \"page\": \"/backup\", \"platform\": \"desktop\"}";

    @Autowired
    Objections objections;

    @Test
    void with_consent_events_are_kept_under_a_pseudonym_and_without_an_account() {
        consents(true);

        assertThat(recorded(2)).isEqualTo(2);
        var pseudonyms = jdbc.sql("SELECT DISTINCT pseudonym FROM product_event")
                .query(UUID.class)
                .list();
        assertThat(pseudonyms).hasSize(1).doesNotContain(ada.value());
        assertThat(jdbc.sql("SELECT bool_and(told_by_device) FROM product_event")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void without_consent_nothing_is_kept_and_no_pseudonym_is_made() {
        assertThat(recorded(1)).isZero();
        assertThat(count("analytics_link")).isZero();
        assertThat(count("product_event")).isZero();
    }

    @Test
    void nothing_is_kept_after_the_consent_was_withdrawn() {
        consents(true);
        recorded(1);
        consents(false);
        assertThat(recorded(5)).isZero();
        assertThat(count("product_event")).isEqualTo(1);
    }

    @Test
    void nothing_is_kept_after_an_objection_whatever_was_consented_to() {
        consents(true);
        RunAs.job(
                "test",
                () -> objections.object(
                        ada, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked by mail"));
        assertThat(recorded(1)).isZero();
    }

    @Test
    void nothing_is_kept_under_a_restriction() {
        consents(true);
        new AccountRows(jdbc).close(ada, "RESTRICTED");
        assertThat(recorded(1)).isZero();
    }

    @Test
    void a_hundred_come_at_once_and_ten_thousand_a_day() {
        consents(true);
        assertThat(post(EVENTS, ADA, batch(101)).getStatus()).isEqualTo(413);
        for (int n = 0; n < 100; n++) {
            assertThat(recorded(100)).isEqualTo(100);
        }
        assertThat(recorded(1)).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(recorded(1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"name\": \"\"}",
                "{\"name\": \"noor@example.org\"}",
                "{\"name\": \"from 203.0.113.7\"}",
                "{\"name\": \"a\", \"page\": \"/search?q=noor\"}",
                "{\"name\": \"a\", \"page\": \"C:/Users/nina\"}",
                "{\"name\": \"a\", \"page\": \"/invite/noor@example.org\"}",
                "{\"name\": \"a\\u0000\"}"
            })
    void what_names_somebody_or_is_no_event_is_refused_with_the_whole_batch(String event) {
        consents(true);
        assertThat(post(EVENTS, ADA, "{\"events\": [" + ONE + ", " + event + "]}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(count("product_event")).isZero();
    }

    private void consents(boolean given) {
        assertThat(post("/api/v1/me/consents", ADA, decision(given)).getStatus())
                .isEqualTo(200);
    }

    private int recorded(int events) {
        return read(post(EVENTS, ADA, batch(events))).get("recorded").asInt();
    }

    static String batch(int events) {
        return "{\"events\": [" + String.join(", ", Collections.nCopies(events, ONE)) + "]}";
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
