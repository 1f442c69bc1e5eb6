package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three years after a request was closed, its whole file goes (here without the second person, of whom other tests tell). */
@DatabaseTest
class RequestFilesEndTest {

    private static final List<String> PLACES = List.of(
            "data_subject_request",
            "case_event",
            "case_step",
            "request_pause",
            "identity_challenge",
            "erasure",
            "access_package",
            "download_link");

    @Autowired
    RetentionStories stories;

    @Autowired
    SheetDesk desk;

    private AgedRecords records;
    private UUID person;
    private LocalDate due;

    @BeforeEach
    void somebody() {
        records = new AgedRecords(stories.outsider());
        records.withoutSecondPerson("request-file", "P3Y");
        person = records.account();
        due = stories.today().minusYears(3).minusDays(1);
    }

    @Test
    void a_file_goes_with_everything_in_it_on_the_day_after_its_last_and_another_stays_whole() {
        var old = records.request(due, person, null);
        records.file(old, person, due);
        var young = records.request(due.plusDays(1), person, null);
        records.file(young, person, due.plusDays(1));

        nightPasses();

        assertThat(PLACES)
                .allSatisfy(place ->
                        assertThat(records.count(place, "true")).as(place).isEqualTo(1));
        assertThat(records.isThere("data_subject_request", young)).isTrue();
        assertThat(stories.line("requests.request").proof().gone()).isEqualTo(1);
        assertThat(stories.line("requests.request").proof().withThem()).isEqualTo(PLACES.size() - 1);
    }

    @Test
    void what_was_joined_into_it_belongs_to_it_however_far_off() {
        var main = records.request(due, person, null);
        var joined = records.request(due.minusYears(1), person, main);
        var further = records.request(due.minusYears(2), person, joined);
        records.file(further, person, due.minusYears(2));

        nightPasses();

        assertThat(PLACES)
                .allSatisfy(place ->
                        assertThat(records.count(place, "true")).as(place).isZero());
    }

    @Test
    void what_was_joined_into_an_open_one_stays_with_it() {
        var open = records.request(null, person, null);
        var joined = records.request(due.minusYears(1), person, open);

        assertThat(desk.tally("requests.request").due()).isZero();
        nightPasses();

        assertThat(records.isThere("data_subject_request", joined)).isTrue();
    }

    @Test
    void an_object_that_is_left_an_erasure_on_its_way_or_a_hold_keeps_the_file() {
        var withObject = records.request(due, person, null);
        records.accessPackage(withObject, person, due, null);
        var erasing = records.request(due, person, null);
        records.erasure(erasing, person, due, "RUNNING");
        var source = records.request(due, null, null);
        records.hold(null, source, null);
        var somebody = records.account();
        var held = records.request(due, somebody, null);
        records.hold(somebody, null, null);

        assertThat(desk.tally("requests.request").held()).isEqualTo(1);
        nightPasses();

        assertThat(List.of(withObject, erasing, source, held))
                .allMatch(request -> records.isThere("data_subject_request", request));
    }

    @Test
    void a_hold_on_a_part_of_it_keeps_the_whole_file() {
        var request = records.request(due, person, null);
        records.file(request, person, due);
        records.hold(person, null, null);
        stories.outsider()
                .sql("UPDATE legal_hold SET data_sets = '{requests.timeline}'")
                .update();

        nightPasses();

        assertThat(PLACES)
                .allSatisfy(place ->
                        assertThat(records.count(place, "true")).as(place).isEqualTo(1));
    }

    @Test
    void an_erasure_whose_file_went_is_still_known_to_have_been_carried_out() {
        var request = records.request(due, person, null);
        var erasure = records.erasure(request, person, due, "CERTIFIED");
        var replayed = records.add("""
                INSERT INTO erasure_replay (id, account_id, executed_at, begun_at, replayed_at)
                VALUES (:id, :account, :at, :at, :at)""", due, Map.of("account", person));

        nightPasses();

        assertThat(records.count("erasure", "true") + records.count("erasure_replay", "true"))
                .isZero();
        assertThat(records.isThere("erasure_applied", erasure)).isTrue();
        assertThat(records.isThere("erasure_applied", replayed)).isTrue();
    }

    @Test
    void restrictions_and_objections_stay_while_they_are_in_force() {
        var restriction = "INSERT INTO restriction (id, account_id, ground, since, told_at, lifted_at)"
                + " VALUES (:id, :account, :ground, '2020-01-01', '2020-01-01', :at)";
        var lifted = records.add(restriction, due, Map.of("account", person, "ground", "UNLAWFUL"));
        var late = records.add(restriction, due.plusDays(1), Map.of("account", person, "ground", "UNLAWFUL"));
        var inForce = records.add(restriction, null, Map.of("account", person, "ground", "UNLAWFUL"));
        var objection = "INSERT INTO objection (id, account_id, activity, ground, since, ended_at)"
                + " VALUES (:id, :account, :activity, 'DIRECT_MARKETING', '2020-01-01', :at)";
        var ended = records.add(objection, due, Map.of("account", person, "activity", "a"));
        var objected = records.add(objection, null, Map.of("account", person, "activity", "b"));

        nightPasses();

        assertThat(records.isThere("restriction", lifted)).isFalse();
        assertThat(records.isThere("restriction", late)).isTrue();
        assertThat(records.isThere("restriction", inForce)).isTrue();
        assertThat(records.isThere("objection", ended)).isFalse();
        assertThat(records.isThere("objection", objected)).isTrue();
    }

    @Test
    void a_rectification_waits_for_its_request_and_for_its_recipients() {
        var alone = rectification(due, null);
        var young = rectification(due.plusDays(1), null);
        var ofOpen = rectification(due, records.request(null, person, null));
        var waiting = rectification(due, null);
        place(alone, "CORRECTED");
        place(waiting, "WAITING");

        nightPasses();

        assertThat(records.isThere("rectification", alone)).isFalse();
        assertThat(List.of(young, ofOpen, waiting)).allMatch(id -> records.isThere("rectification", id));
        assertThat(records.count("rectification_place", "true")).isEqualTo(1);
    }

    @Test
    void a_released_hold_goes_with_its_people_and_one_in_force_never() {
        var released = records.hold(person, null, due);
        var young = records.hold(person, null, due.plusDays(1));
        var inForce = records.hold(records.account(), null, null);

        nightPasses();

        assertThat(records.isThere("legal_hold", released)).isFalse();
        assertThat(records.isThere("legal_hold", young)).isTrue();
        assertThat(records.isThere("legal_hold", inForce)).isTrue();
        assertThat(records.count("legal_hold_person", "true")).isEqualTo(2);
    }

    @Test
    void names_of_content_that_is_gone_go_and_of_content_that_is_not_stay() {
        var content = "INSERT INTO released_content (object_key, account_id, released_at, gone_at)"
                + " VALUES (:key, :account, '2020-01-01', :at)";
        records.add(content, due, Map.of("key", "gone", "account", person));
        records.add(content, null, Map.of("key", "left", "account", person));

        nightPasses();

        assertThat(records.count("released_content", "object_key = 'left'")).isEqualTo(1);
        assertThat(records.count("released_content", "object_key = 'gone'")).isZero();
    }

    private void nightPasses() {
        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);
    }

    private UUID rectification(LocalDate day, UUID request) {
        var values = new java.util.HashMap<String, Object>();
        values.put("account", person);
        values.put("request", request);
        return records.add("""
                INSERT INTO rectification (id, account_id, attribute, request_id, after_value, before_hashes, after_hashes,
                                           evidence, corrected_at)
                VALUES (:id, :account, 'NAME', CAST(:request AS uuid), '\\x00', '{}', '{}', 'x', :at)""", day, values);
    }

    private void place(UUID rectification, String outcome) {
        records.add("""
                INSERT INTO rectification_place (id, rectification_id, account_id, data_set, attribute, outcome, records)
                VALUES (:id, :rectification, :account, 'x', 'NAME', :outcome, 1)""", null, Map.of("rectification", rectification, "account", person, "outcome", outcome));
    }

    @Test
    void what_a_recipient_keeps_for_longer_outlives_the_file_and_goes_once_it_has_ended() {
        var request = records.request(due, person, null);
        task(request, "DONE", null);
        var kept = task(request, "KEPT", "x");

        var outlived = task(UUID.randomUUID(), "DONE", null);

        nightPasses();

        assertThat(records.isThere("data_subject_request", request)).isFalse();
        assertThat(records.isThere("recipient_task", kept)).isTrue();
        assertThat(records.isThere("recipient_task", outlived)).isFalse();
        assertThat(records.count("recipient_task", "true")).isEqualTo(1);
        assertThat(records.count("recipient_note", "true")).isEqualTo(1);
    }

    private UUID task(UUID request, String state, @Nullable String sealed) {
        var recipient = sealed == null ? "crisp" : "stripe";
        var task = records.add("""
                INSERT INTO recipient_task (id, request_id, account_id, recipient, ask, state, asked_at, ended_at, sealed, next_at)
                VALUES (:id, :request, :account, :recipient, 'ERASE', :state, :at, :at, CAST(:sealed AS bytea),
                        CASE WHEN CAST(:sealed AS text) IS NOT NULL THEN timestamptz '2040-01-01Z' END)""", due, values(request, state, recipient, sealed));
        records.add("""
                INSERT INTO recipient_note (id, task_id, account_id, kind, on_day, reference, noted_by, noted_at)
                VALUES (:id, :task, :account, 'SETTLED', '2020-01-01', '4711', 'dieuwke', :at)""", due, Map.of("task", task, "account", person));
        return task;
    }

    private Map<String, @Nullable Object> values(
            UUID request, String state, String recipient, @Nullable String sealed) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("request", request);
        values.put("account", person);
        values.put("recipient", recipient);
        values.put("state", state);
        values.put("sealed", sealed);
        return values;
    }
}
