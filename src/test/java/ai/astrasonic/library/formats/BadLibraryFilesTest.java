package ai.astrasonic.library.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.astrasonic.library.LibraryFileProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadLibraryFilesTest {

    private static final String SECRET = "Sanne de Vries";

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "\uFEFF"})
    void refuses_an_empty_file(String nothing) {
        assertThat(problemOf(nothing)).isEqualTo(LibraryFileProblem.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "SQLite format 3", "{\"tracks\":[]}", "x", "Name,Artist"})
    void refuses_what_is_not_xml(String other) {
        assertThat(problemOf(other)).isEqualTo(LibraryFileProblem.NOT_XML);
    }

    @Test
    void refuses_a_file_that_stops_anywhere_in_the_middle() throws IOException {
        String whole = resource("rekordbox-6.xml");
        int end = whole.indexOf("</DJ_PLAYLISTS>") + "</DJ_PLAYLISTS>".length() - 1;

        for (int length = 60; length < end; length += 97) {
            assertThat(problemOf(whole.substring(0, length))).isEqualTo(LibraryFileProblem.TRUNCATED);
        }
    }

    @Test
    void tells_a_file_that_stops_in_the_middle_of_a_letter_from_a_wrong_encoding() {
        byte[] text = "<DJ_PLAYLISTS><COLLECTION><TRACK TrackID=\"1\" Name=\"\u00c6".getBytes(StandardCharsets.UTF_8);

        assertThat(problemOf(java.util.Arrays.copyOf(text, text.length - 1))).isEqualTo(LibraryFileProblem.TRUNCATED);
    }

    @Test
    void refuses_a_billion_laughs_without_laughing_once() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY lol%d \"%s\">"
                    .formatted(i, "&lol%d;".formatted(i - 1).repeat(10)));
        }
        bomb.append("]><DJ_PLAYLISTS><COLLECTION><TRACK TrackID=\"1\" Name=\"&lol9;\"/></COLLECTION></DJ_PLAYLISTS>");

        assertThat(problemOf(bomb.toString())).isEqualTo(LibraryFileProblem.DOCUMENT_TYPE);
    }

    @Test
    void never_opens_an_outside_entity() {
        assertThat(problemOf("<!DOCTYPE DJ_PLAYLISTS [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<DJ_PLAYLISTS><COLLECTION>&x;</COLLECTION></DJ_PLAYLISTS>"))
                .isEqualTo(LibraryFileProblem.DOCUMENT_TYPE);
        assertThat(problemOf("<!DOCTYPE NML SYSTEM \"http://192.0.2.1/evil.dtd\"><NML/>"))
                .isEqualTo(LibraryFileProblem.DOCUMENT_TYPE);
    }

    @Test
    void refuses_bytes_that_are_not_of_the_announced_encoding() {
        var latin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><DJ_PLAYLISTS><COLLECTION>"
                + "<TRACK TrackID=\"1\" Name=\"Caf\u00e9 " + SECRET + "\"/></COLLECTION></DJ_PLAYLISTS>";

        assertThat(problemOf(latin.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(LibraryFileProblem.WRONG_ENCODING);
        assertThat(problemOf("<?xml version=\"1.0\" encoding=\"klingon\"?><NML/>"))
                .isEqualTo(LibraryFileProblem.WRONG_ENCODING);
    }

    @Test
    void stops_a_file_of_two_gigabytes_at_the_limit_whatever_was_announced() {
        var limits = LibraryLimits.ofBytes(8_000_000);

        var refused =
                catchThrowableOfType(UnreadableLibraryFile.class, () -> ReadLibrary.from(new TwoGigabytes(), limits));

        assertThat(refused.problem()).isEqualTo(LibraryFileProblem.TOO_LARGE);
    }

    @Test
    void refuses_a_root_element_it_does_not_know() {
        assertThat(problemOf("<html><body/></html>")).isEqualTo(LibraryFileProblem.UNKNOWN_FORMAT);
    }

    @Test
    void refuses_folders_without_end() {
        var nested = "<DJ_PLAYLISTS><PLAYLISTS>" + "<NODE Type=\"0\" Name=\"x\">".repeat(100_000);

        assertThat(problemOf(nested)).isEqualTo(LibraryFileProblem.TOO_COMPLEX);
    }

    @Test
    void refuses_an_attribute_without_end() {
        var endless = "<DJ_PLAYLISTS><COLLECTION><TRACK TrackID=\"1\" Name=\"" + "x".repeat(5_000_000) + "\"/>";

        assertThat(problemOf(endless)).isEqualTo(LibraryFileProblem.TOO_COMPLEX);
    }

    @Test
    void refuses_a_file_that_invents_names_without_end() {
        var many = new StringBuilder("<DJ_PLAYLISTS>");
        for (int i = 0; i < 100_000; i++) {
            many.append("<a").append(i).append(" b").append(i).append("=\"\"/>");
        }

        assertThat(problemOf(many.append("</DJ_PLAYLISTS>").toString())).isEqualTo(LibraryFileProblem.TOO_COMPLEX);
    }

    @Test
    void refuses_a_track_with_marks_without_end() {
        var marks = "<DJ_PLAYLISTS><COLLECTION><TRACK TrackID=\"1\">" + "<TEMPO Inizio=\"1\"/>".repeat(200_000);

        assertThat(problemOf(marks)).isEqualTo(LibraryFileProblem.TOO_COMPLEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<DJ_PLAYLISTS><COLLECTION></DJ_PLAYLISTS>",
                "<DJ_PLAYLISTS a=\"1\" a=\"2\"/>",
                "<DJ_PLAYLISTS>&nothing;</DJ_PLAYLISTS>",
                "<DJ_PLAYLISTS/><again/>",
                "<DJ_PLAYLISTS x=\"\u0001\"/>",
                "< DJ_PLAYLISTS/>"
            })
    void refuses_broken_xml(String broken) {
        assertThat(problemOf(broken)).isIn(LibraryFileProblem.BROKEN, LibraryFileProblem.DOCUMENT_TYPE);
    }

    @Test
    void refuses_a_track_without_id_and_names_the_line_but_never_the_content() {
        var refused = refusalOf(
                "<DJ_PLAYLISTS>\n<COLLECTION>\n<TRACK Name=\"" + SECRET + "\"/>\n</COLLECTION>\n</DJ_PLAYLISTS>");

        assertThat(refused.problem()).isEqualTo(LibraryFileProblem.TRACK_WITHOUT_ID);
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused).hasMessageNotContaining(SECRET).hasNoCause();
    }

    @Test
    void tells_a_broken_connection_from_a_broken_file() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        var refused =
                catchThrowableOfType(UnreadableLibraryFile.class, () -> ReadLibrary.from(broken, ReadLibrary.LIMITS));

        assertThat(refused.problem()).isEqualTo(LibraryFileProblem.INTERRUPTED);
    }

    private static LibraryFileProblem problemOf(String file) {
        return refusalOf(file).problem();
    }

    private static LibraryFileProblem problemOf(byte[] file) {
        return catchThrowableOfType(
                        UnreadableLibraryFile.class,
                        () -> ReadLibrary.from(new ByteArrayInputStream(file), ReadLibrary.LIMITS))
                .problem();
    }

    private static UnreadableLibraryFile refusalOf(String file) {
        return catchThrowableOfType(UnreadableLibraryFile.class, () -> ReadLibrary.fromText(file));
    }

    private static String resource(String name) throws IOException {
        try (var in = BadLibraryFilesTest.class.getResourceAsStream("/libraries/" + name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A well-formed beginning and then comments for two gigabytes, made as it is read. */
    private static final class TwoGigabytes extends InputStream {
        private static final byte[] START = "<DJ_PLAYLISTS>".getBytes(StandardCharsets.UTF_8);
        private static final byte[] MORE = "<!-- and so on -->\n".getBytes(StandardCharsets.UTF_8);
        private long position;

        @Override
        public int read() {
            long at = position++;
            if (at > 2L << 30) {
                return -1;
            }
            return at < START.length ? START[(int) at] : MORE[(int) ((at - START.length) % MORE.length)];
        }
    }
}
