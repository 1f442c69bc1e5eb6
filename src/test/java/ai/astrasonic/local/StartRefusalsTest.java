package ai.astrasonic.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartRefusalsTest {

    @Test
    void a_taken_port_is_named_with_its_purpose() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.from(taken.getLocalPort());
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageStartingWith("Port " + taken.getLocalPort() + ", wanted for the console, is taken");
        }
    }

    @Test
    void a_second_run_on_the_same_folder_is_refused_until_the_first_ends(@TempDir Path folder) throws IOException {
        var settings = new LocalSettings(folder, folder, Ports.from(FreePort.any()), 0, Map.of());
        try (var first = LocalStack.in(settings, line -> {})) {
            assertThat(first.address()).isNotNull();
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> LocalStack.in(settings, line -> {}))
                    .withMessageStartingWith("Another ./console run uses");
        }
        LocalStack.in(settings, line -> {}).close();
    }

    @Test
    void a_full_disk_is_said_in_one_sentence(@TempDir Path folder) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new DataDirectory(folder).requireSpace(Long.MAX_VALUE))
                .withMessageStartingWith("The disk of " + folder + " is full:");
    }

    @Test
    void a_missing_keycloak_tells_how_to_get_it(@TempDir Path folder) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> KeycloakDistribution.in(folder.resolve("keycloak")))
                .withMessageContaining("./console, which fetches it");
    }

    @Test
    void another_version_of_keycloak_is_not_taken_for_this_one(@TempDir Path folder) throws IOException {
        var older = Files.createDirectory(folder.resolve("keycloak-1.2.3"));
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> KeycloakDistribution.in(folder))
                .withMessageStartingWith("Keycloak " + KeycloakDistribution.version() + " is not in");

        var right = Files.move(older, folder.resolve("keycloak-" + KeycloakDistribution.version()));
        assertThat(KeycloakDistribution.in(folder).directory()).isEqualTo(right.toAbsolutePath());
    }

    @Test
    void a_part_that_keeps_ending_is_not_started_for_ever() {
        var restarts = new Restarts();
        for (int i = 0; i < 3; i++) {
            restarts.record("The console");
        }
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> restarts.record("The console"));
    }

    @Test
    void a_secret_is_made_once_and_only_its_owner_may_read_it(@TempDir Path folder) throws IOException {
        var secrets = new Secrets(folder);
        var made = secrets.get("login");
        assertThat(new Secrets(folder).get("login")).isEqualTo(made).hasSizeGreaterThanOrEqualTo(15);
        assertThat(secrets.get("other")).isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("login"))))
                .isEqualTo("rw-------");
    }
}
