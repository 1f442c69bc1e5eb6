package ai.astrasonic.library;

import ai.astrasonic.library.formats.LibraryLimits;
import ai.astrasonic.shared.AccountId;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports and exports a library made up on the way, in a process of its own with little memory. */
final class LargeLibraryProcess {

    private LargeLibraryProcess() {}

    public static void main(String[] arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        var account = AccountId.of(arguments[3]);
        int tracks = Integer.parseInt(arguments[4]);
        var clock = Clock.systemUTC();
        var writer = new LibraryWriter(database, clock);
        var done = new TransactionTemplate(new JdbcTransactionManager(database))
                .execute(status -> writer.write(
                        LibraryImportId.next(clock), account, file(tracks), LibraryLimits.ofBytes(1L << 30)));
        System.out.println("imported " + (done == null ? 0 : done.tracks()));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            new RekordboxWriter(database).write(connection, account, OutputStream.nullOutputStream());
        }
    }

    private static InputStream file(int tracks) {
        return new PiecewiseInput(Stream.of(
                        Stream.of("<DJ_PLAYLISTS Version=\"1.0.0\"><COLLECTION>"),
                        IntStream.rangeClosed(1, tracks).mapToObj(LargeLibraryProcess::track),
                        Stream.of("</COLLECTION><PLAYLISTS><NODE Type=\"1\" KeyType=\"1\" Name=\"By place\">"),
                        IntStream.rangeClosed(1, tracks / 10).mapToObj(n -> "<TRACK Key=\"" + location(n * 7) + "\"/>"),
                        Stream.of("</NODE></PLAYLISTS></DJ_PLAYLISTS>"))
                .flatMap(part -> part)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .iterator());
    }

    private static String track(int n) {
        return """
                <TRACK TrackID="%1$d" Name="Träck %1$d" Artist="Artist %2$d" Composer="" Album="Album %2$d" Genre="House" \
                Kind="MP3 File" Size="%3$d" TotalTime="361" Year="2019" AverageBpm="128.00" DateAdded="2024-02-29" \
                BitRate="320" SampleRate="44100" Comments="8A - Energy 7" PlayCount="3" Rating="204" \
                Location="%4$s" Tonality="8A" Label="Own Label" Mix="Original Mix">
                <TEMPO Inizio="0.025" Bpm="128.00" Metro="4/4" Battito="1"/>
                <POSITION_MARK Name="Drop" Type="0" Start="61.300" Num="0" Red="40" Green="226" Blue="20"/>
                </TRACK>
                """.formatted(n, n % 5000, 10_000_000L + n, location(n));
    }

    private static String location(int n) {
        return "file://localhost/C:/Users/sanne/Music/House/Artist%%20%d/Track%%20%d.mp3".formatted(n % 5000, n);
    }
}
