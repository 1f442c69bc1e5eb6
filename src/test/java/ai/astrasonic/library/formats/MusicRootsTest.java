package ai.astrasonic.library.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MusicRootsTest {

    private final MusicRoots roots = new MusicRoots();

    @Test
    void finds_the_folders_that_all_files_of_a_drive_share() {
        learn("C:/Music/DJ/House/a.mp3", "C:/Music/DJ/Techno/b.mp3", "D:/Samples/c.wav");

        assertThat(roots.sharedFolders()).containsExactly(2, 1);
    }

    @Test
    void keeps_the_folders_of_paths_that_were_relative_already() {
        learn("House/a.mp3", "House/b.mp3", "file://localhost/Astrasonic/House/c.mp3");

        assertThat(roots.sharedFolders()).containsExactly(0);
    }

    @Test
    void gives_up_on_a_file_with_hundreds_of_drives() {
        for (int i = 0; i < MusicRoots.MOST; i++) {
            learn("/Volumes/" + i + "/a.mp3");
        }

        assertThat(roots.learn(MusicPath.of("/Volumes/more/a.mp3").orElseThrow()))
                .isEmpty();
        assertThat(roots.learn(MusicPath.of("/Volumes/7/b.mp3").orElseThrow())).contains(7);
    }

    private void learn(String... locations) {
        List.of(locations).forEach(l -> roots.learn(MusicPath.of(l).orElseThrow()));
    }
}
