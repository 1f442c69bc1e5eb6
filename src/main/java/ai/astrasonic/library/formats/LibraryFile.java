package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibraryFileProblem;
import ai.astrasonic.library.LibrarySource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads a library file of either format from its bytes alone: neither its name nor its announced type is believed. */
public final class LibraryFile {

    private static final int SNIFFED = 4096;

    private LibraryFile() {}

    /** @throws UnreadableLibraryFile when the file breaks a rule; the sink has then received a part of it */
    public static void read(InputStream in, LibraryLimits limits, LibrarySink sink) {
        var input = new BufferedInputStream(new LimitedInput(in, limits.bytes()), 64 * 1024);
        sniff(input);
        var xml = new XmlCursor(input, limits);
        if (!xml.next()) {
            throw xml.refuse(LibraryFileProblem.TRUNCATED);
        }
        switch (xml.name()) {
            case "DJ_PLAYLISTS" -> {
                sink.source(LibrarySource.REKORDBOX);
                new RekordboxReader(xml, limits, sink).read();
            }
            case "NML" -> {
                sink.source(LibrarySource.TRAKTOR);
                new TraktorReader(xml, limits, sink).read();
            }
            default -> throw xml.refuse(LibraryFileProblem.UNKNOWN_FORMAT);
        }
    }

    private static void sniff(BufferedInputStream input) {
        try {
            input.mark(SNIFFED);
            byte[] start = input.readNBytes(SNIFFED);
            input.reset();
            String text =
                    new String(start, encodingOf(start)).replace("\uFEFF", "").strip();
            if (text.isEmpty()) {
                throw new UnreadableLibraryFile(LibraryFileProblem.EMPTY, 0);
            }
            if (!text.startsWith("<")) {
                throw new UnreadableLibraryFile(LibraryFileProblem.NOT_XML, 1);
            }
        } catch (IOException interrupted) {
            throw new UnreadableLibraryFile(LibraryFileProblem.INTERRUPTED, 0);
        }
    }

    private static Charset encodingOf(byte[] start) {
        if (start.length < 2) {
            return StandardCharsets.ISO_8859_1;
        }
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
