package ai.astrasonic.library.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MusicPathTest {

    private static final Pattern ABSOLUTE = Pattern.compile("(?is)^\\s*(/|\\\\|[a-z]:|file:).*|.*\\.\\./.*");

    private static final Pattern HOME =
            Pattern.compile("(?is)(.*[/\\\\])?(users|documents and settings)[/\\\\]jan[/\\\\].*");

    private static final List<String> STARTS = List.of(
            "file://localhost/C:/",
            "file:///",
            "file://",
            "file:",
            "FILE://LOCALHOST/d%3A/",
            "file://nas/music/",
            "C:\\",
            "c:",
            "/",
            "//nas/share/",
            "\\\\nas\\share\\",
            "\\\\?\\C:\\",
            "\\\\?\\UNC\\nas\\share\\",
            "\\",
            "~/",
            "~jan/",
            "/Volumes/USB/",
            "/media/jan/USB/",
            "/mnt/c/",
            "/run/media/jan/USB/",
            "./",
            "",
            " /",
            " C:/",
            "//",
            "%2F");

    private static final List<String> PARTS = List.of(
            "Users/jan/",
            "Users\\jan\\",
            "home/jan/",
            "Documents and Settings/jan/",
            "Music/",
            "House & Techno/",
            "..",
            "../",
            "..%2F",
            "C:/",
            "c%3a/",
            "file:/",
            "AC\\DC/",
            "100%/",
            "%2e%2e/",
            "a..b/",
            "./",
            "//",
            "\u0000",
            "%00/",
            "Ünder/",
            "%C3%9C/",
            "%FF/",
            "%5C",
            "wait../",
            "~/");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                file://localhost/C:/Music/House/a.mp3        | Music/House/a.mp3
                file:///Users/jan/Music/a%20b.mp3            | Music/a b.mp3
                file://localhost/Volumes/USB/Sets/a.mp3      | Sets/a.mp3
                file://nas/music/House/a.mp3                 | House/a.mp3
                \\\\nas\\music\\House\\a.mp3                 | House/a.mp3
                \\\\?\\D:\\DJ\\a.mp3                         | DJ/a.mp3
                C:\\Users\\jan\\Music\\a.mp3                 | Music/a.mp3
                C:/Documents and Settings/jan/My Music/a.mp3 | My Music/a.mp3
                /home/jan/Muziek/a.mp3                       | Muziek/a.mp3
                /mnt/c/Users/jan/Music/a.mp3                 | Music/a.mp3
                /media/jan/STICK/a.mp3                       | a.mp3
                ~/Music/a.mp3                                | Music/a.mp3
                /srv/dj/a.mp3                                | dj/a.mp3
                House/./a.mp3                                | House/a.mp3
                file://localhost/Astrasonic/House/a.mp3      | House/a.mp3
                file://localhost/C:/Music/100%25%20+1.mp3    | Music/100% +1.mp3
                """)
    void keeps_what_lies_below_the_machines_own_folders(String location, String expected) {
        assertThat(MusicPath.of(location.strip()).orElseThrow().below(0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "C:/",
                "/Users/jan",
                "/Volumes/USB",
                "C:/Music/../../Windows/a.mp3",
                "C:/D:/a.mp3",
                "\\a.mp3",
                "C%3A/Music/a.mp3",
                "%2FUsers%2Fjan%2Fa.mp3",
                "file:///Users/jan/%FF.mp3",
                "C:/Music/a\u0000.mp3",
                "Music/../../a.mp3"
            })
    void refuses_what_cannot_be_made_relative_safely(String location) {
        assertThat(MusicPath.of(location)).isEmpty();
    }

    @RepeatedTest(200)
    void no_absolute_path_survives(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            var location = location(random);
            MusicPath.of(location).ifPresent(path -> checkAllCuts(location, path));
        }
    }

    private static void checkAllCuts(String location, MusicPath path) {
        for (int cut = 0; cut <= path.folders().size(); cut++) {
            var kept = path.below(cut);
            assertThat(kept).as(location).isNotBlank().doesNotMatch(ABSOLUTE);
            assertThat(kept).as(location).doesNotMatch(HOME);
            var again = MusicPath.of("file://localhost/Astrasonic/" + encoded(kept));
            assertThat(again.map(p -> p.below(0))).as(location).contains(kept);
        }
    }

    private static String encoded(String path) {
        return path.replace("%", "%25");
    }

    private static String location(Random random) {
        var text = new StringBuilder(STARTS.get(random.nextInt(STARTS.size())));
        for (int parts = random.nextInt(5); parts > 0; parts--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.append(random.nextInt(10) == 0 ? "" : "a.mp3").toString();
    }
}
