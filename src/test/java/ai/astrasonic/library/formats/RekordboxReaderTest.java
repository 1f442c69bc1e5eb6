package ai.astrasonic.library.formats;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.library.LibrarySource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RekordboxReaderTest {

    @Test
    void reads_the_real_export_of_rekordbox_6() {
        var library = ReadLibrary.fromFile("rekordbox-6.xml");

        assertThat(library.source).isEqualTo(LibrarySource.REKORDBOX);
        assertThat(library.settings)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "document.Version", "1.0.0",
                        "product.Name", "rekordbox",
                        "product.Version", "6.6.2",
                        "product.Company", "AlphaTheta"));
        assertThat(library.tracks)
                .extracting(ImportedTrack::sourceId)
                .containsExactly("253529738", "17109519", "49557014", "209873516", "55231398", "92396897");
        assertThat(library.tracks).extracting(t -> t.tempos().size()).containsExactly(1, 10, 0, 0, 0, 0);
        assertThat(library.playlists)
                .extracting(ImportedPlaylist::name)
                .containsExactly("ROOT", "Trial playlist - Cloud Library Sync");
    }

    @Test
    void keeps_the_text_of_every_attribute_as_it_stands() {
        var track = ReadLibrary.fromFile("rekordbox-everything.xml").tracks.getFirst();

        assertThat(track.values().get(TrackField.TITLE)).isEqualTo("Ærø \"live\" <dub>");
        assertThat(track.values().get(TrackField.COMPOSER)).isEqualTo("x\ny");
        assertThat(track.values().get(TrackField.ALBUM)).isEmpty();
        assertThat(track.values().get(TrackField.BPM)).isEqualTo("128.50");
        assertThat(track.values().get(TrackField.ADDED_ON)).isEqualTo("2024-02-29");
        assertThat(track.values().further()).containsExactly(Map.entry("Mood", "dark"));
        assertThat(track.cues().get(1).get(CueField.NAME)).isEqualTo("Drop 🔥");
        assertThat(track.cues().get(2).further()).containsExactly(Map.entry("Locked", "1"));
        assertThat(track.tempos().get(1).further()).containsExactly(Map.entry("Drift", "0.1"));
    }

    @Test
    void keeps_what_a_column_cannot_hold_among_the_further_attributes() {
        var track = ReadLibrary.fromFile("rekordbox-everything.xml").tracks.get(1);

        assertThat(track.values().get(TrackField.RATING)).isNull();
        assertThat(track.values().further())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Size",
                        "",
                        "Year",
                        "unknown",
                        "Rating",
                        "0255",
                        "AverageBpm",
                        "1e2",
                        "DateAdded",
                        "28-2-2024"));
    }

    @Test
    void cuts_away_the_folders_that_only_tell_where_a_person_keeps_music() {
        assertThat(ReadLibrary.fromFile("rekordbox-6.xml").paths())
                .contains("Demo Tracks/Demo Track 1.mp3", "Sampler/OSC_SAMPLER/PRESET ONESHOT/HORN.wav");
        assertThat(ReadLibrary.fromFile("rekordbox-everything.xml").paths())
                .containsExactly("Dub/Ærø #1+2.mp3", "House/two.mp3", "soundcloud:tracks:12345", null);
    }

    @Test
    void refuses_a_path_that_climbs_and_drops_an_attribute_that_holds_one_but_keeps_the_track() {
        var track = ReadLibrary.fromFile("rekordbox-everything.xml").tracks.getLast();

        assertThat(track.pathRefused()).isTrue();
        assertThat(track.values().further()).isEmpty();
        assertThat(track.values().get(TrackField.TITLE)).isEqualTo("Climbs out");
    }

    @Test
    void reads_the_tree_of_playlists_in_order_with_repeated_tracks() {
        var library = ReadLibrary.fromFile("rekordbox-everything.xml");

        assertThat(library.playlists).extracting(ImportedPlaylist::parent).containsExactly(null, 1, 2, 1);
        assertThat(library.playlists).extracting(ImportedPlaylist::folder).containsExactly(true, true, false, false);
        assertThat(library.playlists.get(2).further()).containsExactly(Map.entry("Colour", "red"));
        assertThat(library.entries).extracting(ImportedEntry::sourceId).containsExactly("2", "1", "2", null);
        assertThat(library.entries).extracting(ImportedEntry::position).containsExactly(1, 2, 3, 1);
    }

    @Test
    void finds_the_track_that_a_playlist_names_by_its_location() {
        var library = ReadLibrary.fromFile("rekordbox-everything.xml");

        assertThat(library.entries.getLast().place())
                .isEqualTo(library.tracks.get(1).place());
    }

    @Test
    void reads_utf_16_as_well() {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><DJ_PLAYLISTS><COLLECTION>"
                + "<TRACK TrackID=\"1\" Name=\"Ünder\"/></COLLECTION></DJ_PLAYLISTS>";

        var library = ReadLibrary.from(
                new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_16)),
                ReadLibrary.LIMITS);

        assertThat(library.tracks.getFirst().values().get(TrackField.TITLE)).isEqualTo("Ünder");
    }
}
