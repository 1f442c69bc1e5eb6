package ai.astrasonic.bench;

import ai.astrasonic.library.PiecewiseInput;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file of a DJ program, made while it is read: tracks with a beat grid and a cue point each. */
final class LibraryFile {

    private LibraryFile() {}

    static InputStream of(int tracks) {
        return new PiecewiseInput(Stream.of(
                        Stream.of("<DJ_PLAYLISTS Version=\"1.0.0\"><COLLECTION>"),
                        IntStream.rangeClosed(1, tracks).mapToObj(LibraryFile::track),
                        Stream.of("</COLLECTION></DJ_PLAYLISTS>"))
                .flatMap(part -> part)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .iterator());
    }

    private static String track(int n) {
        return """
                <TRACK TrackID="%1$d" Name="Track %1$d" Artist="Artist %2$d" Album="Album %2$d" Genre="House" \
                Kind="MP3 File" Size="%3$d" TotalTime="361" Year="2019" AverageBpm="128.00" DateAdded="2024-02-29" \
                BitRate="320" SampleRate="44100" Comments="8A - Energy 7" PlayCount="3" Rating="204" \
                Location="file://localhost/C:/Users/sanne/Music/House/Artist%%20%2$d/Track%%20%1$d.mp3" Tonality="8A">
                <TEMPO Inizio="0.025" Bpm="128.00" Metro="4/4" Battito="1"/>
                <POSITION_MARK Name="Drop" Type="0" Start="61.300" Num="0" Red="40" Green="226" Blue="20"/>
                </TRACK>
                """.formatted(n, n % 5000, 10_000_000L + n);
    }
}
