package ai.astrasonic.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.keys.KeysFixture;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ErasureLedgerTest {

    @Autowired
    DataSource database;

    @Autowired
    ObjectStores stores;

    @Autowired
    Signatures signatures;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    @Test
    void what_was_appended_is_told_in_order_and_verifies() {
        var entries = entries(3);

        ledger().append(entries.subList(0, 1));
        ledger().append(entries.subList(1, 3));

        assertThat(ledger().entries()).isEqualTo(entries);
        assertThat(ledger().verify()).isEqualTo(new LedgerReport(3, List.of(), List.of()));
    }

    @Test
    void the_same_erasure_twice_is_one_entry() {
        var entries = entries(2);

        ledger().append(entries);
        ledger().append(List.of(entries.get(1), entries.get(0), entries.get(1)));

        assertThat(ledger().entries()).isEqualTo(entries);
    }

    @Test
    void only_the_erasures_since_an_instant_are_told_when_asked_so() {
        var early = entries(1);
        clock.advance(Duration.ofDays(1));
        var late = entries(1);
        ledger().append(early);
        ledger().append(late);

        assertThat(ledger().since(clock.instant())).isEqualTo(late);
    }

    @Test
    void writers_at_the_same_time_leave_one_whole_chain() throws Exception {
        var all = entries(64);
        var writers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(writer -> () -> {
                    var mine = ledger();
                    IntStream.range(0, 8).forEach(i -> mine.append(List.of(all.get(writer * 8 + i))));
                    return true;
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).isTrue();
            }
        }

        assertThat(ledger().entries()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ledger().verify().isGood()).isTrue();
    }

    @Test
    void a_changed_a_removed_a_moved_and_an_added_line_are_found() throws IOException {
        ledger().append(entries(4));
        var whole = Files.readAllLines(lines());

        assertThat(found(whole.get(0), whole.get(1).replace("a.b", "a.c"), whole.get(2), whole.get(3)))
                .isTrue();
        assertThat(found(whole.get(0), whole.get(2), whole.get(3))).isTrue();
        assertThat(found(whole.get(0), whole.get(2), whole.get(1), whole.get(3)))
                .isTrue();
        assertThat(found(whole.get(0), whole.get(0), whole.get(1), whole.get(2), whole.get(3)))
                .isTrue();
        assertThat(found(whole.toArray(String[]::new))).isFalse();
    }

    @Test
    void a_changed_last_line_is_found_though_none_follows_it() throws IOException {
        ledger().append(entries(2));
        var whole = Files.readAllLines(lines());

        assertThat(found(whole.get(0), whole.get(1).replace("a.b", "a.c"))).isTrue();
    }

    @Test
    void a_cut_end_is_found_and_nothing_is_added_after_it() throws IOException {
        ledger().append(entries(3));
        var whole = Files.readAllLines(lines());
        write(whole.get(0), whole.get(1));

        assertThat(ledger().verify().findings()).singleElement().asString().contains("cut off");
        assertThatThrownBy(() -> ledger().append(entries(1))).isInstanceOf(LedgerFailure.class);
        assertThat(Files.readAllLines(lines())).hasSize(2);
    }

    @Test
    void a_head_that_somebody_else_signed_is_found(@TempDir Path others) {
        var theirs = KeysFixture.signatures(others);
        new ErasureLedger(new LedgerSettings(folder, false), database, stores, theirs, clock).append(entries(1));

        assertThat(ledger().verify().findings()).containsExactly("The head is not signed by us");
    }

    @Test
    void a_line_that_a_crash_tore_is_set_aside_and_told_and_the_next_one_takes_its_place() throws IOException {
        var entries = entries(2);
        ledger().append(entries.subList(0, 1));
        Files.writeString(lines(), "{\"line\":2,\"prev", StandardOpenOption.APPEND);

        assertThat(ledger().verify().setAside()).containsExactly("15 unfinished bytes at the end");
        ledger().append(entries);

        assertThat(ledger().entries()).isEqualTo(entries);
        assertThat(ledger().verify().isGood()).isTrue();
        assertThat(ledger().verify().setAside())
                .singleElement()
                .satisfies(name -> assertThat(folder.resolve(name)).hasContent("{\"line\":2,\"prev"));
    }

    @Test
    void a_write_that_fails_leaves_nothing_half() throws Exception {
        var entries = entries(2);
        ledger().append(entries.subList(0, 1));
        try (var _ = FaultPoints.install(point -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        })) {
            assertThatThrownBy(() -> ledger().append(entries)).isInstanceOf(UncheckedIOException.class);
        }

        assertThat(ledger().entries()).isEqualTo(entries.subList(0, 1));
        assertThat(ledger().verify()).isEqualTo(new LedgerReport(1, List.of(), List.of()));
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_clear_error() throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));
        var ledger = new ErasureLedger(
                new LedgerSettings(file.resolve("ledger"), false), database, stores, signatures, clock);

        assertThatThrownBy(() -> ledger.append(entries(1)))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("nothing was added");
    }

    @Test
    void the_copy_in_the_other_store_brings_a_lost_ledger_back(@TempDir Path another) {
        stores.disasterRecovery().deleteAll("erasure-ledger/");
        var entries = entries(3);
        copied(folder).append(entries.subList(0, 2));
        copied(folder).append(entries);

        var elsewhere = copied(another);
        assertThatThrownBy(() -> elsewhere.append(entries(1)))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("restore it");
        assertThat(elsewhere.bringBack()).isTrue();

        assertThat(elsewhere.entries()).isEqualTo(entries);
        assertThat(elsewhere.verify().isGood()).isTrue();
        assertThat(elsewhere.bringBack()).isFalse();
    }

    @Test
    void an_older_ledger_with_its_older_head_is_found_by_the_copy() throws IOException {
        stores.disasterRecovery().deleteAll("erasure-ledger/");
        copied(folder).append(entries(1));
        var lines = Files.readString(lines());
        var head = Files.readString(folder.resolve("head.json"));
        copied(folder).append(entries(1));
        Files.writeString(lines(), lines);
        Files.writeString(folder.resolve("head.json"), head);

        assertThat(ledger().verify().isGood()).isTrue();
        assertThat(copied(folder).verify().findings())
                .singleElement()
                .asString()
                .contains("goes on to line 2");
        stores.disasterRecovery().deleteAll("erasure-ledger/");
    }

    private boolean found(String... lines) throws IOException {
        write(lines);
        return !ledger().verify().isGood();
    }

    private void write(String... lines) throws IOException {
        Files.writeString(lines(), String.join("\n", lines) + "\n");
    }

    private Path lines() {
        return folder.resolve("erasures.jsonl");
    }

    private ErasureLedger ledger() {
        return new ErasureLedger(new LedgerSettings(folder, false), database, stores, signatures, clock);
    }

    private ErasureLedger copied(Path directory) {
        return new ErasureLedger(new LedgerSettings(directory, true), database, stores, signatures, clock);
    }

    private List<LedgerEntry> entries(int count) {
        var entries = new ArrayList<LedgerEntry>();
        for (int i = 0; i < count; i++) {
            entries.add(new LedgerEntry(UUID.randomUUID(), UUID.randomUUID(), List.of("a.b"), clock.instant()));
        }
        return entries;
    }
}
