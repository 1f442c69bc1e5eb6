package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.outbound.Addressee;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.testing.LocalStackForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the running set-up talks to while a test goes on: by its own books, and by the sockets that the system shows. */
final class OutsideTraffic implements AutoCloseable {

    /** Those that an erasure and every day bring with them; each other job's own test meets the net that refuses foreign names. */
    private static final List<String> JOBS = List.of("daily-care", "retention", "erasure");

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long PAUSE = 20_000_000;
    private static final int ADDRESS = 2;
    private static final int SOCKET = 9;

    /** 127.x.x.x, the same inside version 6, ::1, and no other side. */
    private static final String THIS_MACHINE =
            "[0-9A-F]{6}7F|0{16}FFFF0000[0-9A-F]{6}7F|0{24}01000000|0{8}|0{32}|0{16}FFFF00000{8}";

    private final JdbcClient console = JdbcClient.create(LocalStackForTests.database());
    private final List<String> recipients = new Recipients()
            .all().stream().map(Recipient::hosts).flatMap(List::stream).toList();
    private final Set<String> outside = ConcurrentHashMap.newKeySet();
    private volatile boolean over;
    private volatile int looks;
    private final Thread looking = Thread.ofPlatform().daemon().name("sockets").start(this::look);

    /**
     * Since the set-up began nothing was refused and all that was called is in the register, with every daily job done; and no
     * socket led away from this machine.
     */
    void stayedInside() {
        Awaitility.await().atMost(LONGEST).untilAsserted(() -> {
            assertThat(told("SELECT DISTINCT i.job_name FROM batch_job_instance i"
                            + " JOIN batch_job_execution e USING (job_instance_id) WHERE e.status = 'COMPLETED'"))
                    .containsAll(JOBS);
            assertThat(told("SELECT task_instance FROM scheduled_tasks WHERE task_name = 'launch'"))
                    .isEmpty();
        });
        assertThat(told("SELECT wanted || ' ' || host FROM outbound_refusal")).isEmpty();
        assertThat(told("SELECT host FROM outbound_contact"))
                .isNotEmpty()
                .allMatch(host -> Addressee.isAmong(recipients, host) || host.equals("127.0.0.1"));
        assertThat(looks).isPositive();
        assertThat(outside).isEmpty();
    }

    private List<String> told(String sql) {
        return console.sql(sql).query((row, n) -> row.getString(1)).list();
    }

    private void look() {
        while (!over) {
            var own = sockets();
            Stream.of("tcp", "tcp6").flatMap(OutsideTraffic::connections).forEach(line -> {
                var fields = line.strip().split("\\s+");
                var other = fields[ADDRESS].replaceFirst(":.*", "");
                if (!other.matches(THIS_MACHINE) && own.contains(fields[SOCKET])) {
                    outside.add(fields[ADDRESS]);
                }
            });
            looks++;
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Stream<String> connections(String kind) {
        try {
            return Files.readAllLines(Path.of("/proc/net", kind)).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of this process, in which the console runs, and of database and identity server; a browser tells by itself. */
    private static Set<String> sockets() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants().filter(OutsideTraffic::isServer))
                .flatMap(process -> open(process.pid()).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(name -> name.matches(".*/(java|postgres)"))
                .isPresent();
    }

    private static Set<String> open(long process) {
        var found = new HashSet<String>();
        try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(process), "fd"))) {
            for (var file : files) {
                socket(file).ifPresent(found::add);
            }
        } catch (IOException | RuntimeException e) {
            return found; // a process that ended meanwhile
        }
        return found;
    }

    private static Optional<String> socket(Path file) {
        try {
            var target = Files.readSymbolicLink(file).toString();
            return target.startsWith("socket:[")
                    ? Optional.of(target.substring(8, target.length() - 1))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
