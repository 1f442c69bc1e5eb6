package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** One's own library over the interface: the file in, the tracks out, and nobody else's. */
class MyLibraryApiTest extends CustomerStories {

    private static final String TRACKS = "/api/v1/me/tracks";

    @Test
    void a_file_becomes_tracks_of_whoever_sent_it() {
        var answer = send(imports("rekordbox-6.xml")
                .param("fileName", "C:\\Users\\ada\\rekordbox-6.xml")
                .with(token(ADA)));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(read(answer).get("newTracks").asInt()).isEqualTo(6);
        assertThat(read(get(TRACKS, ADA)).get("items")).hasSize(6);
        assertThat(read(get(TRACKS, BOB)).get("items")).isEmpty();
        assertThat(jdbc.sql("SELECT file_name FROM library_import")
                        .query(String.class)
                        .single())
                .isEqualTo("rekordbox-6.xml");
    }

    @Test
    void pages_hold_each_track_once() {
        send(imports("rekordbox-6.xml").with(token(ADA)));
        send(imports("traktor-nml-19.nml").with(token(ADA)));
        var all = read(get(TRACKS + "?limit=200", ADA)).get("items").size();

        var seen = new HashSet<String>();
        @Nullable String next = null;
        do {
            var page = read(get(TRACKS + "?limit=2" + (next == null ? "" : "&cursor=" + next), ADA));
            page.get("items")
                    .forEach(track -> assertThat(seen.add(track.get("source") + " " + track.get("sourceId")))
                            .isTrue());
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);

        assertThat(seen).hasSize(all).hasSizeGreaterThan(6);
    }

    @Test
    void no_path_leaves_the_music_folder() {
        send(imports("rekordbox-everything.xml").with(token(ADA)));

        read(get(TRACKS + "?limit=200", ADA)).get("items").forEach(track -> {
            if (!track.get("relativePath").isNull()) {
                assertThat(track.get("relativePath").asString()).doesNotContainPattern("^/|^\\\\|^[A-Za-z]:|\\.\\./");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<html/>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><DJ_PLAYLISTS>&a;</DJ_PLAYLISTS>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><DJ_PLAYLISTS>&b;</DJ_PLAYLISTS>",
                "<DJ_PLAYLISTS Version=\"1.0.0\"><COLLECTION><TRACK"
            })
    void a_hostile_or_broken_file_changes_nothing_and_is_told_why(String file) {
        var answer = send(MockMvcRequestBuilders.post("/api/v1/me/library-imports")
                .contentType(MediaType.APPLICATION_XML)
                .content(file)
                .with(token(ADA)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(read(answer).get("problem").asString()).isNotEmpty();
        assertThat(read(get(TRACKS, ADA)).get("items")).isEmpty();
    }

    @Test
    void a_name_with_what_no_name_has_is_cleaned() {
        send(imports("rekordbox-6.xml").param("fileName", "a\0b\r\n.xml").with(token(ADA)));

        assertThat(jdbc.sql("SELECT file_name FROM library_import")
                        .query(String.class)
                        .single())
                .isEqualTo("ab.xml");
    }

    @Test
    void a_file_is_no_form() {
        assertThat(send(imports("rekordbox-6.xml")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .with(token(ADA)))
                        .getStatus())
                .isEqualTo(415);
    }

    @Test
    void under_a_restriction_nothing_is_taken_in_and_the_tracks_are_still_shown() {
        send(imports("rekordbox-6.xml").with(token(ADA)));
        jdbc.sql("UPDATE account SET restricted_at = now() WHERE id = :id")
                .param("id", ada.value())
                .update();

        assertThat(send(imports("traktor-nml-19.nml").with(token(ADA))).getStatus())
                .isEqualTo(422);
        assertThat(read(get(TRACKS, ADA)).get("items")).hasSize(6);
    }

    @Test
    void each_program_numbers_its_own_tracks() {
        send(imports("rekordbox-6.xml").with(token(ADA)));
        send(imports("rekordbox-6.xml").with(token(BOB)));

        assertThat(read(get(TRACKS, ADA)).get("items")).hasSize(6);
        assertThat(read(get(TRACKS, BOB)).get("items")).hasSize(6);
    }
}
