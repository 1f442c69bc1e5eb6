package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Scratch;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class VerifyErasuresTest {

    @Autowired
    ErasureLedger ledger;

    @Autowired
    TestDatabases.Database database;

    @Test
    void a_good_ledger_ends_with_zero_and_a_changed_one_with_one() throws IOException {
        ledger.append(List.of(
                new LedgerEntry(UUID.randomUUID(), UUID.randomUUID(), List.of("accounts.account"), TestClock.START)));
        var lines = folder().resolve("erasures.jsonl");

        int good = verify();
        Files.writeString(lines, Files.readString(lines).replace("accounts", "bccounts"));

        assertThat(good).isZero();
        assertThat(verify()).isOne();
    }

    @Test
    void a_folder_that_is_not_there_is_said_in_a_sentence() {
        var command = new VerifyErasures(Map.of());

        assertThatThrownBy(() -> command.run(List.of("--ledger", "target/no-such-folder")))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("ASTRASONIC_LEDGER_DIRECTORY");
    }

    private int verify() {
        return new VerifyErasures(Map.of(
                        "ASTRASONIC_LEDGER_DIRECTORY",
                        folder().toString(),
                        "ASTRASONIC_KEYS_DIRECTORY",
                        Scratch.of("test-keys").toString()))
                .run(List.of());
    }

    private Path folder() {
        return Scratch.of("ledger-of-" + database.name());
    }
}
