package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.AccountRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Two devices of one person: what one changed the other learns, and the newer change wins. */
class LibrarySyncTest extends CustomerStories {

    private static final String BATCHES = "/api/v1/me/library-batches";
    private static final String CHANGES = "/api/v1/me/library-changes";
    private static final String TEN = "2026-11-20T10:00:00Z";
    private static final String ELEVEN = "2026-11-20T11:00:00Z";

    @Test
    void what_one_device_sends_the_other_reads() {
        sent(
                "laptop",
                track("7", TEN, "Strings of Life", "Detroit/strings.mp3", """
                , "cuePoints": [{"name": "drop", "sort": 0, "startsAt": 61.5, "pad": 1}]"""),
                playlist("1", TEN, "Friday", "7", "8"));
        var changes = read(get(CHANGES, ADA)).get("items");
        var playlist = changes.get(0).get("kind").asString().equals("PLAYLIST") ? changes.get(0) : changes.get(1);
        var track = playlist == changes.get(0) ? changes.get(1) : changes.get(0);
        assertThat(track.at("/track/title").asString()).isEqualTo("Strings of Life");
        assertThat(track.at("/track/relativePath").asString()).isEqualTo("Detroit/strings.mp3");
        assertThat(track.at("/track/cuePoints/0/startsAt").asString()).isEqualTo("61.5");
        assertThat(track.get("device").asString()).isEqualTo("laptop");
        assertThat(playlist.at("/playlist/tracks").toString()).isEqualTo("[\"7\",\"8\"]");
        assertThat(read(get("/api/v1/me/playlists", ADA)).at("/items/0/name").asString())
                .isEqualTo("Friday");
        assertThat(read(get("/api/v1/me/playlist-entries", ADA)).get("items")).hasSize(2);
        assertThat(read(get("/api/v1/me/cue-points", ADA)).at("/items/0/track").asString())
                .isEqualTo("7");
        assertThat(read(get(CHANGES, BOB)).get("items")).isEmpty();
    }

    @Test
    void the_newer_change_wins_in_whatever_order_they_come() {
        sent("laptop", track("7", ELEVEN, "later", null, ""));
        assertThat(sent("phone", track("7", TEN, "earlier", null, ""))).isEqualTo("0 1 0");
        assertThat(titles()).containsExactly("later");
        assertThat(sent("phone", track("7", "2026-11-20T11:00:01Z", "latest", null, "")))
                .isEqualTo("1 0 0");
        assertThat(titles()).containsExactly("latest");
    }

    @Test
    void of_two_at_the_same_moment_the_device_that_comes_later_by_name_wins_whoever_sends_first() {
        sent("phone", track("7", TEN, "of the phone", null, ""));
        sent("laptop", track("7", TEN, "of the laptop", null, ""));
        sent("laptop", track("8", TEN, "of the laptop", null, ""));
        sent("phone", track("8", TEN, "of the phone", null, ""));
        assertThat(titles()).containsExactly("of the phone", "of the phone");
    }

    @Test
    void the_same_batch_again_changes_nothing_and_tells_nobody() {
        sent("laptop", track("7", TEN, "a", "a.mp3", ""), playlist("1", TEN, "Friday", "7"));
        var cursor = cursor();
        assertThat(sent("laptop", track("7", TEN, "a", "a.mp3", ""), playlist("1", TEN, "Friday", "7")))
                .isEqualTo("0 2 0");
        assertThat(since(cursor)).isEmpty();
    }

    @Test
    void a_deletion_stays_against_older_changes_and_gives_way_to_newer_ones() {
        sent("laptop", track("7", TEN, "a", null, ""), playlist("1", TEN, "Friday", "7"));
        var cursor = cursor();
        assertThat(sent("laptop", gone("TRACK", "7", ELEVEN), gone("TRACK", "99", ELEVEN)))
                .isEqualTo("2 0 0");
        assertThat(titles()).isEmpty();
        assertThat(since(cursor))
                .extracting(change ->
                        change.get("kind").asString() + change.get("id").asString())
                .containsExactly("TRACK_DELETED7", "TRACK_DELETED99");
        assertThat(sent("phone", track("7", TEN, "old", null, ""), track("99", TEN, "old", null, "")))
                .isEqualTo("0 2 0");
        assertThat(sent("phone", track("7", "2026-11-20T12:00:00Z", "back", null, "")))
                .isEqualTo("1 0 0");
        assertThat(titles()).containsExactly("back");
        assertThat(since(cursor))
                .extracting(change -> change.get("kind").asString())
                .contains("TRACK");
        assertThat(jdbc.sql("SELECT count(*) FROM playlist_entry WHERE track_id IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        sent("laptop", gone("PLAYLIST", "1", ELEVEN));
        assertThat(read(get("/api/v1/me/playlists", ADA)).get("items")).isEmpty();
        assertThat(read(get("/api/v1/me/playlist-entries", ADA)).get("items")).isEmpty();
    }

    @Test
    void within_a_batch_the_newest_of_one_track_counts() {
        assertThat(sent("laptop", track("7", ELEVEN, "later", null, ""), track("7", TEN, "earlier", null, "")))
                .isEqualTo("1 1 0");
        assertThat(titles()).containsExactly("later");
    }

    @Test
    void a_clock_that_runs_ahead_does_not_win_for_ever() {
        sent("laptop", track("7", "2040-01-01T00:00:00Z", "from the future", null, ""));
        clock.advance(Duration.ofHours(1));
        sent("phone", track("7", clock.instant().toString(), "of now", null, ""));
        assertThat(titles()).containsExactly("of now");
    }

    @Test
    void what_is_not_said_of_a_track_stays() {
        sent("laptop", track("7", TEN, "a", "Detroit/a.mp3", ", \"cuePoints\": [{\"startsAt\": 1}]"));
        sent("phone", track("7", ELEVEN, "b", null, ""));
        var track = read(get("/api/v1/me/tracks", ADA)).at("/items/0");
        assertThat(track.get("relativePath").asString()).isEqualTo("Detroit/a.mp3");
        assertThat(read(get("/api/v1/me/cue-points", ADA)).get("items")).hasSize(1);
        sent("phone", track("7", "2026-11-20T12:00:00Z", "b", null, ", \"cuePoints\": []"));
        assertThat(read(get("/api/v1/me/cue-points", ADA)).get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Users/nina/Music/a.mp3",
                "C:/Music/a.mp3",
                "C:\\\\Music\\\\a.mp3",
                "\\\\\\\\server\\\\share\\\\a.mp3",
                "//server/share/a.mp3",
                "file://localhost/C:/a.mp3",
                "../a.mp3",
                "a/../../b.mp3",
                "~/a.mp3",
                "x/Users/nina/Music/a.mp3",
                "a%2f..%2fb.mp3",
                "a//b.mp3",
                "a/"
            })
    void a_path_that_is_not_below_the_music_folder_is_left_out(String path) {
        assertThat(sent("laptop", track("7", TEN, "a", path, ""))).isEqualTo("1 0 1");
        assertThat(read(get("/api/v1/me/tracks", ADA))
                        .at("/items/0/relativePath")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"kind\": \"TRACK\"}",
                "{\"kind\": \"TRACK\", \"source\": \"winamp\", \"id\": \"1\", \"changedAt\": \"2026-11-20T10:00:00Z\", \"track\": {}}",
                "{\"kind\": \"TRACK\", \"source\": \"traktor\", \"id\": \"\", \"changedAt\": \"2026-11-20T10:00:00Z\", \"track\": {}}",
                "{\"kind\": \"TRACK\", \"source\": \"traktor\", \"id\": \"1\", \"changedAt\": \"2026-11-20T10:00:00Z\"}",
                "{\"kind\": \"TRACK\", \"source\": \"traktor\", \"id\": \"1\", \"changedAt\": \"-1000-01-01T00:00:00Z\", \"track\": {}}",
                "{\"kind\": \"TRACK\", \"source\": \"traktor\", \"id\": \"1\\u0000\", \"changedAt\": \"2026-11-20T10:00:00Z\", \"track\": {}}",
                "{\"kind\": \"TRACK\", \"source\": \"traktor\", \"id\": \"1\", \"changedAt\": \"2026-11-20T10:00:00Z\", \"track\": {\"bpm\": 1e99}}",
                "{\"kind\": \"TRACK\", \"source\": \"traktor\", \"id\": \"1\", \"changedAt\": \"2026-11-20T10:00:00Z\", \"track\": {\"cuePoints\": [null]}}",
                "{\"kind\": \"PLAYLIST\", \"source\": \"traktor\", \"id\": \"x\", \"changedAt\": \"2026-11-20T10:00:00Z\", \"playlist\": {}}",
                "{\"kind\": \"PLAYLIST\", \"source\": \"traktor\", \"id\": \"3\", \"changedAt\": \"2026-11-20T10:00:00Z\", \"playlist\": {\"parent\": 3}}",
                "{\"kind\": \"PLAYLIST\", \"source\": \"traktor\", \"id\": \"3\", \"changedAt\": \"2026-11-20T10:00:00Z\", \"playlist\": {\"tracks\": [null]}}"
            })
    void a_line_that_cannot_be_refuses_the_whole_batch_and_is_named(String line) {
        var answer =
                batch("laptop", track("7", TEN, "a", null, "") + "\n" + line + "\n" + track("8", TEN, "b", null, ""));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).get("line").asInt()).isEqualTo(2);
        assertThat(titles()).isEmpty();
    }

    @Test
    void an_import_is_a_change_like_any_other() {
        send(imports("rekordbox-6.xml").with(token(ADA)));
        var cursor = cursor();
        assertThat(all(null)).hasSizeGreaterThan(6);
        send(imports("rekordbox-6.xml").with(token(ADA)));
        assertThat(since(cursor)).isEmpty();
        assertThat(sent("laptop", track("17109519", TEN, "older than the file", null, "")))
                .isEqualTo("0 1 0");
        clock.advance(Duration.ofHours(1));
        assertThat(sent("laptop", track("17109519", clock.instant().toString(), "newer", null, "")))
                .isEqualTo("1 0 0");
        assertThat(since(cursor)).hasSize(1);
    }

    @Test
    void ten_thousand_tracks_are_one_batch_and_read_page_by_page_each_once() {
        var lines = IntStream.range(0, 10_000)
                .mapToObj(n -> track(Integer.toString(n), TEN, "t" + n, "a/" + n + ".mp3", ""))
                .collect(Collectors.joining("\n"));
        assertThat(counts(batch("laptop", lines))).isEqualTo("10000 0 0");
        assertThat(batch("laptop", lines + "\n" + track("x", TEN, "one more", null, ""))
                        .getStatus())
                .isEqualTo(413);
        assertThat(all(null)).hasSize(10_000).doesNotHaveDuplicates();
    }

    @Test
    void under_a_restriction_changes_are_read_and_none_is_taken() {
        sent("laptop", track("7", TEN, "a", null, ""));
        new AccountRows(jdbc).close(ada, "RESTRICTED");
        assertThat(batch("laptop", track("8", TEN, "b", null, "")).getStatus()).isEqualTo(409);
        assertThat(all(null)).containsExactly("7");
    }

    private static String track(String id, String at, String title, @Nullable String path, String more) {
        var where = path == null ? "" : ", \"relativePath\": \"" + path + "\"";
        return "{\"kind\": \"TRACK\", \"source\": \"rekordbox\", \"id\": \"%s\", \"changedAt\": \"%s\", \"track\": {\"title\": \"%s\"%s%s}}"
                .formatted(id, at, title, where, more);
    }

    private static String playlist(String number, String at, String name, String... tracks) {
        var ids = List.of(tracks).stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        return "{\"kind\": \"PLAYLIST\", \"source\": \"rekordbox\", \"id\": \"%s\", \"changedAt\": \"%s\", \"playlist\": {\"name\": \"%s\", \"tracks\": [%s]}}"
                .formatted(number, at, name, ids);
    }

    private static String gone(String what, String id, String at) {
        return "{\"kind\": \"%s_DELETED\", \"source\": \"rekordbox\", \"id\": \"%s\", \"changedAt\": \"%s\"}"
                .formatted(what, id, at);
    }

    private String sent(String device, String... lines) {
        var answer = batch(device, String.join("\n", lines));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        return counts(answer);
    }

    private MockHttpServletResponse batch(String device, String lines) {
        return send(MockMvcRequestBuilders.post(BATCHES)
                .queryParam("device", device)
                .contentType("application/x-ndjson")
                .content(lines)
                .with(token(ADA)));
    }

    private static String counts(MockHttpServletResponse answer) {
        var counts = read(answer);
        return counts.get("taken").asInt() + " " + counts.get("superseded").asInt() + " "
                + counts.get("refusedPaths").asInt();
    }

    private List<String> titles() {
        return jdbc.sql("SELECT title FROM track ORDER BY source_id")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String cursor() {
        var cursor = read(get(CHANGES + "?limit=200", ADA));
        while (cursor.get("more").asBoolean()) {
            cursor = read(
                    get(CHANGES + "?limit=200&since=" + cursor.get("cursor").asString(), ADA));
        }
        return cursor.get("cursor").asString();
    }

    private List<JsonNode> since(String cursor) {
        var items = new ArrayList<JsonNode>();
        read(get(CHANGES + "?since=" + cursor, ADA)).get("items").forEach(items::add);
        return items;
    }

    private List<String> all(@Nullable String from) {
        var ids = new ArrayList<String>();
        var next = from == null ? "" : "&since=" + from;
        JsonNode page;
        do {
            page = read(get(CHANGES + "?limit=200" + next, ADA));
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            next = "&since=" + page.get("cursor").asString();
        } while (page.get("more").asBoolean());
        return ids;
    }
}
