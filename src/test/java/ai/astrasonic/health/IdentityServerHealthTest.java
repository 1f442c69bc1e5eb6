package ai.astrasonic.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class IdentityServerHealthTest {

    private @Nullable HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void is_up_while_the_realm_tells_how_to_sign_in() throws IOException {
        assertThat(healthWhenAnswered(200).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void is_down_while_there_is_no_such_realm() throws IOException {
        assertThat(healthWhenAnswered(404).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void is_down_while_nobody_answers() throws IOException {
        var issuer = issuerAnswering(200);
        stop();
        assertThat(Objects.requireNonNull(new IdentityServerHealth(issuer).health())
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    private Health healthWhenAnswered(int status) throws IOException {
        return Objects.requireNonNull(new IdentityServerHealth(issuerAnswering(status)).health());
    }

    private String issuerAnswering(int status) throws IOException {
        var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/realms/staff/.well-known/openid-configuration", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        made.start();
        server = made;
        return "http://127.0.0.1:" + made.getAddress().getPort() + "/realms/staff";
    }
}
