package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** RIGHT-2 and RIGHT-3 against packages made by hand: each flaw is found and named. */
@DatabaseTest
class PackageChecksTest {

    private static final Instant NOW = TestClock.START;

    @Autowired
    Right2AccessIsWholeAndComplete access;

    @Autowired
    Right3PackagesValidate portability;

    @Autowired
    DataMap map;

    @Autowired
    Recipients register;

    @Autowired
    ObjectStores stores;

    @Autowired
    PackageEncryption encryption;

    @Autowired
    TestDatabases.Database database;

    private PlantedPackages packages;
    private JdbcClient superuser;
    private UUID request;

    @BeforeEach
    void aRequest() {
        packages = new PlantedPackages(map, stores, encryption);
        superuser = JdbcClient.create(database.superuser());
        request = PlantedRequests.in(database.superuser())
                .answered(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)));
    }

    @Test
    void a_whole_and_complete_package_keeps_both_promises() throws IOException {
        release(packages.files());

        assertThat(access.check(NOW)).isInstanceOf(Kept.class);
        assertThat(portability.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void an_answer_without_a_package_breaks_the_promise() {
        assertThat(access.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .containsExactly(new Fact("evidence.case", request.toString())));
        assertThat(portability.check(NOW)).isInstanceOf(Unproven.class);
    }

    @Test
    void a_package_that_the_store_lost_is_found() throws IOException {
        var id = release(packages.files());
        packages.lose(id);

        assertBroken("evidence.missing", id);
        assertThatThrownBy(() -> portability.check(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_package_with_one_changed_bit_is_found() throws IOException {
        var id = release(packages.files());
        packages.damage(id);

        assertBroken("evidence.damaged", id);
    }

    @Test
    void a_file_that_is_not_the_listed_one_is_found() throws IOException {
        var id = packages.release(
                superuser, request, NOW, with("data/accounts.account.json", "[{\"id\": \"b\"}]"), packages.files());

        assertBroken("evidence.damaged", id);
    }

    @Test
    void a_file_that_nobody_listed_is_found() throws IOException {
        var id = packages.release(superuser, request, NOW, with("data/more.json", "[]"), packages.files());

        assertBroken("evidence.damaged", id);
    }

    @Test
    void a_data_set_that_is_neither_there_nor_explained_is_found() throws IOException {
        var id = release(with("completeness.json", packages.completeness("MISSING")));

        assertBroken("evidence.incomplete", id);
    }

    @Test
    void a_package_that_wrongly_says_that_nothing_is_held_is_found() throws IOException {
        superuser
                .sql("""
                        INSERT INTO audit_entry VALUES (?, ?, 'job:test', 'job', 'looked-at', 'account', 'a', ?, 'DONE', '', '{}')""")
                .params(
                        UUID.fromString("019a0000-0000-7000-8000-000000000000"),
                        NOW.minus(Duration.ofDays(20)).atOffset(ZoneOffset.UTC),
                        PlantedRequests.PERSON)
                .update();
        var id = release(packages.files());

        assertBroken("evidence.incomplete", id);
    }

    @Test
    void a_data_set_with_half_its_rows_is_found_whatever_kind_of_ids_they_have() throws IOException {
        for (var row : List.of("019a0000-0000-7000-8000-000000000001", "8f14e45f-ceea-467f-9c1b-2f3a5d6e7f80")) {
            superuser
                    .sql("""
                            INSERT INTO security_event (id, account_id, occurred_at, kind, outcome, ip, user_agent_family)
                            VALUES (?, ?, ?, 'SIGN_IN', 'SUCCEEDED', '203.0.113.9', 'Firefox')""")
                    .params(
                            UUID.fromString(row),
                            PlantedRequests.PERSON,
                            NOW.minus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC))
                    .update();
        }
        var files = with("data/securitylog.event.json", "[{\"id\": \"a\"}]");
        var id = release(files);

        assertBroken("evidence.incomplete", id);
    }

    @Test
    void a_package_that_withholds_without_a_line_in_its_redaction_log_is_found() throws IOException {
        var id = release(with("completeness.json", packages.completenessBut("requests.identity-try", "WITHHELD")));

        assertBroken("evidence.incomplete", id);
    }

    @Test
    void files_that_are_offered_by_link_need_the_inventory_with_the_links() throws IOException {
        var id = release(with("completeness.json", packages.completenessBut("backup.content", "OFFERED_BY_LINK")));

        assertBroken("evidence.incomplete", id);
    }

    @Test
    void a_package_without_what_lies_elsewhere_proves_nothing_and_names_what_it_lacks() throws IOException {
        release(with("completeness.json", packages.completenessBut("crisp.conversation", "WAITS_FOR_CONNECTOR")));

        assertThat(access.check(NOW))
                .isInstanceOfSatisfying(
                        Unproven.class,
                        unproven -> assertThat(unproven.finding().evidence())
                                .contains(new Fact("evidence.waiting", "crisp.conversation")));
    }

    @Test
    void what_a_package_says_of_recipients_is_held_against_what_they_answered() throws IOException {
        var files = with("recipients.json", recipients("NO_COPY"));
        var id = release(files);
        assertBroken("evidence.copies", id);

        register.all().stream()
                .filter(Recipient::getsPersonalData)
                .forEach(recipient -> answered(recipient.key(), "NOTHING_TO_CALL"));

        assertThat(access.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void a_recipient_without_a_line_is_found() throws IOException {
        var id = release(
                with("recipients.json", "{\"recipients\": [{\"recipient\": \"stripe\", \"state\": \"OPEN\"}]}"));

        assertBroken("evidence.copies", id);
    }

    @Test
    void a_copy_that_is_missing_leaves_the_promise_unproven() throws IOException {
        release(with("recipients.json", recipients("OPEN")));

        assertThat(access.check(NOW))
                .isInstanceOfSatisfying(
                        Unproven.class,
                        unproven -> assertThat(unproven.finding().evidence())
                                .contains(new Fact("evidence.open-copies", "stripe")));
    }

    @ParameterizedTest
    @CsvSource({"1, true, true", "2, true, false", "1, false, false", "0, true, false"})
    void a_copy_has_as_many_records_as_were_counted_and_a_call_that_was_answered(
            int counted, boolean called, boolean kept) throws IOException {
        var line = "{\"recipient\": \"stripe\", \"state\": \"COPIED\", \"counts\": {\"customers\": " + counted
                + "}, \"files\": [\"recipients/stripe/customers.json\"]}";
        var files = with("recipients.json", recipients("OPEN").replaceAll("\\{[^{}]*\"stripe\"[^{}]*\\}", line));
        files.put("recipients/stripe/customers.json", "[{\"id\": \"cus_1\"}]");
        var task = answered("stripe", "DONE");
        if (called) {
            superuser
                    .sql(
                            "INSERT INTO recipient_call (id, task_id, attempt, method, template, request_hash, status, began_at)"
                                    + " VALUES (gen_random_uuid(), ?, 1, 'GET', '/', '', 200, now())")
                    .params(task)
                    .update();
        }
        var id = release(files);

        if (kept) {
            assertThat(access.check(NOW)).isInstanceOf(Unproven.class);
        } else {
            assertBroken("evidence.copies", id);
        }
    }

    private String recipients(String state) {
        var lines = register.all().stream()
                .filter(Recipient::getsPersonalData)
                .map(recipient -> Map.of("recipient", recipient.key(), "state", state))
                .toList();
        return JsonMapper.shared().writeValueAsString(Map.of("recipients", lines));
    }

    private UUID answered(String recipient, String state) {
        var task = UUID.randomUUID();
        superuser
                .sql(
                        "INSERT INTO recipient_task (id, request_id, account_id, recipient, ask, state, asked_at, ended_at)"
                                + " VALUES (?, ?, ?, ?, 'EXPORT', ?, now(), now())")
                .params(task, request, PlantedRequests.PERSON, recipient, state)
                .update();
        return task;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": 7}]",
                "[{}]",
                "[{\"id\": \"a\", \"more\": 1}]",
                "{\"id\": \"a\"}",
                "[{\"id\": \"a\"}",
                ""
            })
    void data_that_does_not_fit_its_schema_is_found(String data) throws IOException {
        release(with("data/accounts.account.json", data));

        assertThat(portability.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().count()).isEqualTo(1));
    }

    @Test
    void data_without_a_published_schema_is_found() throws IOException {
        release(with("data/secrets.json", "[]"));

        assertThat(portability.check(NOW)).isInstanceOf(Broken.class);
    }

    private UUID release(Map<String, String> files) throws IOException {
        return packages.release(superuser, request, NOW, files);
    }

    private Map<String, String> with(String path, String content) {
        var files = new LinkedHashMap<>(packages.files());
        files.put(path, content);
        return files;
    }

    private void assertBroken(String flaw, UUID id) {
        assertThat(access.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence()).contains(new Fact(flaw, id.toString())));
    }
}
