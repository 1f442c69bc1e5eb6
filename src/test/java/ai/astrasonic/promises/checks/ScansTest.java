package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SEC-2 and SEC-3, on a table of the test's own: what is planted in it must be found, what looks alike must not. */
@DatabaseTest
class ScansTest {

    @Autowired
    Sec2NoCardNumbersAreStored cards;

    @Autowired
    Sec3NoAbsolutePathsAreStored paths;

    @Autowired
    ObjectStores stores;

    @Autowired
    TestDatabases.Database database;

    private JdbcClient superuser;

    @BeforeEach
    void aTable() {
        superuser = JdbcClient.create(database.superuser());
        superuser.sql("""
                        CREATE TABLE planted (note text, document jsonb, labels text[], digits bigint, file_path text);
                        GRANT SELECT ON planted TO astrasonic_check""").update();
    }

    @AfterEach
    void gone() {
        superuser.sql("DROP TABLE planted").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "paid with 4111 1111 1111 1111, thanks",
                "5555-5555-5555-4444",
                "378282246310005",
                "3782 822463 10005",
                "card=6011111111111117;",
                "IBAN NL91ABNA0417164300",
                "DE89 3704 0044 0532 0130 00"
            })
    void a_card_or_account_number_is_found_in_any_text(String planted) {
        plant("note", planted);

        assertThat(cards.check(TestClock.START)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(1);
            assertThat(broken.finding().evidence()).contains(new Fact("planted.note", "1"));
            assertThat(broken.finding().toString()).doesNotContain(planted);
        });
    }

    @Test
    void a_card_number_is_found_in_documents_lists_and_numbers() {
        superuser
                .sql("INSERT INTO planted (document) VALUES ('{\"a\": {\"b\": \"4111111111111111\"}}')")
                .update();
        superuser
                .sql("INSERT INTO planted (labels) VALUES ('{house,4111111111111111}')")
                .update();
        superuser.sql("INSERT INTO planted (digits) VALUES (4111111111111111)").update();

        assertThat(cards.check(TestClock.START).finding().count()).isEqualTo(3);
    }

    @Test
    void a_card_number_is_found_in_what_stripe_told_and_in_the_books() {
        superuser.sql("""
                        INSERT INTO stripe_event (id, type, created_at, received_at, sha256, raw, state, next_try_at)
                        VALUES ('evt_1', 'charge.succeeded', now(), now(), 'x', '{"note": "4111111111111111"}', 'DONE', now());
                        INSERT INTO booking (year, number, matter, event, source, journal, booked_on, supplied_on, doc_ref, corrects,
                                             entered_at)
                        VALUES (2026, 1, 'in_1', 'invoice', 'in_1', 'SALES', '2026-05-01', '2026-05-01', '4111 1111 1111 1111', false,
                                now())""").update();

        assertThat(cards.check(TestClock.START).finding().evidence())
                .contains(new Fact("stripe_event.raw", "1"), new Fact("booking.doc_ref", "1"));
    }

    @Test
    void a_file_of_finance_that_lies_in_the_store_as_it_is_breaks_it_and_a_sealed_one_does_not() {
        store("finance/sealed.zip", new byte[] {1, 2, 3, 4, 5, 6, 7});
        try {
            assertThat(cards.check(TestClock.START)).isInstanceOf(Kept.class);

            store("finance/clear.zip", new byte[] {'P', 'K', 3, 4, 5, 6, 7});
            assertThat(cards.check(TestClock.START))
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> assertThat(broken.finding().evidence())
                                    .contains(new Fact("evidence.clear-file", "finance/clear.zip")));
        } finally {
            stores.primary().deleteAll("finance/");
        }
    }

    private void store(String key, byte[] content) {
        stores.primary().put(key, new ByteArrayInputStream(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "1764806400000000",
                "9f4111111111111111aa",
                "pi_3OaBcD4111",
                "0.4111111111111111",
                "019abcde-4111-7111-8111-111111111111",
                "NL91ABNA0417164301",
                "USRC17607839"
            })
    void what_only_looks_like_one_is_not(String harmless) {
        plant("note", harmless);

        assertThat(cards.check(TestClock.START)).isInstanceOf(Kept.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Users/nina/Music/a.mp3",
                "C:\\Users\\nina\\a.mp3",
                "d:/music/a.mp3",
                "file://localhost/Volumes/USB/a.mp3",
                "\\\\server\\share\\a.mp3",
                "~/Music/a.mp3",
                "Macintosh HD/Users/nina/Music/a.mp3"
            })
    void an_absolute_path_is_found(String planted) {
        plant("file_path", planted);

        assertThat(paths.check(TestClock.START))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence()).contains(new Fact("planted.file_path", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Music/House/a.mp3", "a.mp3", "Users of Music/a.mp3", "Home/a.mp3"})
    void a_relative_path_is_not(String harmless) {
        plant("file_path", harmless);

        assertThat(paths.check(TestClock.START)).isInstanceOf(Kept.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see /Users/nina/Music/a.mp3",
                "C:\\Users\\nina\\a.mp3",
                "it lies on d:/music/a.mp3, I think",
                "(file:///home/nina/a.mp3)",
                "copied from \\\\server\\share\\a.mp3"
            })
    void an_absolute_path_is_found_in_any_text_whatever_its_column_is_called(String planted) {
        plant("note", planted);
        superuser
                .sql("INSERT INTO planted (document) VALUES (jsonb_build_object('further', jsonb_build_array(?)))")
                .param(planted)
                .update();
        superuser
                .sql("INSERT INTO planted (labels) VALUES (ARRAY['house', ?])")
                .param(planted)
                .update();

        assertThat(paths.check(TestClock.START))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(
                                        new Fact("planted.note", "1"),
                                        new Fact("planted.document", "1"),
                                        new Fact("planted.labels", "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests/019abcde",
                "https://example.org/users/42/tracks",
                "12:30/13:00",
                "and/or: either",
                "a\\b",
                "ratio 3:/4",
                "Users of Music"
            })
    void an_address_or_a_slash_in_a_text_is_no_path(String harmless) {
        plant("note", harmless);
        superuser
                .sql("INSERT INTO planted (document) VALUES (jsonb_build_object('further', ?))")
                .param(harmless)
                .update();

        assertThat(paths.check(TestClock.START)).isInstanceOf(Kept.class);
    }

    private void plant(String column, String value) {
        superuser
                .sql("INSERT INTO planted (" + column + ") VALUES (?)")
                .param(value)
                .update();
    }
}
