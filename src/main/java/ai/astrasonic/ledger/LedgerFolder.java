package ai.astrasonic.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import ai.astrasonic.shared.FaultPoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger's files: lines that are only ever added to, and the signed head that says where they end. */
final class LedgerFolder {

    private static final Logger log = LoggerFactory.getLogger(LedgerFolder.class);
    private static final String SET_ASIDE = "set-aside-";

    private final Path directory;
    private final Path lines;
    private final Path head;
    private final Path newHead;

    LedgerFolder(Path directory) {
        this.directory = directory;
        this.lines = directory.resolve("erasures.jsonl");
        this.head = directory.resolve("head.json");
        this.newHead = directory.resolve("head.json.new");
    }

    Path lockFile() {
        return directory.resolve("lock");
    }

    Optional<LedgerHead> head() throws IOException {
        return Files.exists(head) ? Optional.of(LedgerHead.parse(Files.readString(head))) : Optional.empty();
    }

    long size() throws IOException {
        return Files.exists(lines) ? Files.size(lines) : 0;
    }

    /** Follows the lines up to a head. */
    LedgerChain follow(LedgerHead upTo, Consumer<LedgerLine> each) throws IOException {
        var chain = new LedgerChain();
        if (upTo.bytes() > size()) {
            throw new LedgerFailure(
                    "The erasure ledger was cut off: " + size() + " of " + upTo.bytes() + " signed bytes are there");
        }
        if (upTo.bytes() > 0) {
            try (var reader = reader(upTo.bytes())) {
                for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                    each.accept(chain.follow(text));
                }
            }
        }
        if (chain.lines() != upTo.lines() || !chain.hash().equals(upTo.hash())) {
            throw new LedgerFailure(
                    "The erasure ledger does not end where its signed head says: a line was changed" + " or cut off");
        }
        return chain;
    }

    /** The lines from one place to another, as they are. */
    byte[] bytes(long from, long to) throws IOException {
        try (var channel = FileChannel.open(lines, READ)) {
            var content = ByteBuffer.allocate(Math.toIntExact(to - from));
            channel.position(from);
            while (content.hasRemaining() && channel.read(content) >= 0) {}
            return content.array();
        }
    }

    /** Writes lines after the head's end and then the new head; when either fails, neither is there. */
    void write(LedgerHead before, List<String> added, LedgerHead after) throws IOException {
        try (var channel = FileChannel.open(lines, CREATE, WRITE)) {
            try {
                write(channel, before.bytes(), String.join("", added));
                FaultPoints.reach("ledger.lines-written");
                prepare(after);
            } catch (IOException | RuntimeException e) {
                channel.truncate(before.bytes());
                channel.force(true);
                throw e;
            }
        }
        putInPlace();
        FaultPoints.reach("ledger.head-written");
    }

    /** What is after the signed end was never finished, or never ours: it goes to a file of its own. */
    void setAside(LedgerHead end) throws IOException {
        long size = size();
        if (size <= end.bytes()) {
            return;
        }
        var aside = Files.createTempFile(directory, SET_ASIDE, ".jsonl");
        try (var out = FileChannel.open(aside, WRITE);
                var channel = FileChannel.open(lines, WRITE)) {
            write(out, 0, new String(bytes(end.bytes(), size), StandardCharsets.UTF_8));
            channel.truncate(end.bytes());
            channel.force(true);
        }
        log.warn(
                "{} bytes after the signed end of the erasure ledger were set aside in {}: a write was cut short",
                size - end.bytes(),
                aside.getFileName());
    }

    List<String> asides() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(SET_ASIDE))
                    .sorted()
                    .toList();
        }
    }

    /** Puts a whole ledger where none is. */
    void bringBack(InputStream content, LedgerHead signed) throws IOException {
        var whole = directory.resolve("erasures.jsonl.new");
        Files.copy(content, whole, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(whole, WRITE)) {
            channel.force(true);
        }
        Files.move(whole, lines, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        prepare(signed);
        putInPlace();
    }

    private BufferedReader reader(long upTo) throws IOException {
        var channel = FileChannel.open(lines, READ);
        return new BufferedReader(new InputStreamReader(
                new LimitedInput(Channels.newInputStream(channel), upTo), StandardCharsets.UTF_8));
    }

    private static void write(FileChannel channel, long position, String text) throws IOException {
        var content = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.position(position);
        while (content.hasRemaining()) {
            channel.write(content);
        }
        channel.force(true);
    }

    private void prepare(LedgerHead after) throws IOException {
        try (var channel = FileChannel.open(newHead, CREATE, TRUNCATE_EXISTING, WRITE)) {
            write(channel, 0, after.text());
        }
    }

    private void putInPlace() throws IOException {
        Files.move(newHead, head, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(directory, READ)) {
            folder.force(true);
        }
    }
}
