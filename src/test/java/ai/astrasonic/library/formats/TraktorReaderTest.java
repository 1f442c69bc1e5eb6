package ai.astrasonic.library.formats;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.library.LibrarySource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraktorReaderTest {

    private final ReadLibrary library = ReadLibrary.fromFile("traktor-nml-19.nml");

    @Test
    void says_a_track_in_the_words_of_rekordbox() {
        var values = library.tracks.getFirst().values();

        assertThat(library.source).isEqualTo(LibrarySource.TRAKTOR);
        assertThat(List.of(
                        TrackField.TITLE,
                        TrackField.ARTIST,
                        TrackField.ALBUM,
                        TrackField.BPM,
                        TrackField.MUSICAL_KEY,
                        TrackField.RATING,
                        TrackField.ADDED_ON,
                        TrackField.FILE_SIZE,
                        TrackField.BIT_RATE))
                .extracting(values::get)
                .containsExactly(
                        "Nachtzug nach Köln",
                        "Älva & Đorđe",
                        "Gleise",
                        "132.000015",
                        "Am",
                        "204",
                        "2023-11-02",
                        "14860288",
                        "320");
    }

    @Test
    void turns_milliseconds_into_seconds_and_grid_markers_into_tempos_too() {
        var track = library.tracks.getFirst();

        assertThat(track.cues()).extracting(c -> c.get(CueField.SORT)).containsExactly("5", "0", "4");
        assertThat(track.cues()).extracting(c -> c.get(CueField.STARTS_AT)).containsExactly("0.0525", "61.25", "120");
        assertThat(track.cues().getLast().get(CueField.ENDS_AT)).isEqualTo("123.636363636");
        assertThat(track.tempos()).hasSize(1);
        assertThat(track.tempos().getFirst().get(TempoField.BPM)).isEqualTo("132.000015");
    }

    @Test
    void cuts_away_volumes_drives_and_homes() {
        assertThat(library.paths()).containsExactly("Techno/01 Nachtzug.mp3", "House/weg.flac", "stick.wav");
        assertThat(library.settings).doesNotContainValue("/Users/jorik/Music/");
    }

    @Test
    void gives_tracks_an_id_that_is_the_same_next_time() {
        assertThat(library.tracks)
                .extracting(ImportedTrack::sourceId)
                .doesNotHaveDuplicates()
                .isEqualTo(ReadLibrary.fromFile("traktor-nml-19.nml").tracks.stream()
                        .map(ImportedTrack::sourceId)
                        .toList());
    }

    @Test
    void reads_playlists_by_volume_folder_and_file() {
        assertThat(library.playlists)
                .extracting(ImportedPlaylist::name)
                .containsExactly("ROOT", "Clubs", "Vrijdag", "Leeg");
        assertThat(library.playlists).extracting(ImportedPlaylist::parent).containsExactly(null, 1, 2, 1);
        assertThat(library.entries)
                .extracting(ImportedEntry::place)
                .containsExactly(
                        library.tracks.get(1).place(), library.tracks.get(0).place());
    }

    @Test
    void takes_a_track_about_which_nothing_is_known() {
        var bare = ReadLibrary.fromText(
                "<NML VERSION='19'><COLLECTION><ENTRY><INFO/><CUE_V2/></ENTRY></COLLECTION></NML>");

        assertThat(bare.tracks).hasSize(1);
    }
}
