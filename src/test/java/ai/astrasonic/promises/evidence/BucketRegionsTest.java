package ai.astrasonic.promises.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import software.amazon.awssdk.services.s3.model.S3Exception;

class BucketRegionsTest {

    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** @param header region in the answer to HEAD; empty for none */
    private Optional<String> of(int status, String header, String located) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                if (!header.isEmpty()) {
                    exchange.getResponseHeaders().set("x-amz-bucket-region", header);
                }
                if (exchange.getRequestMethod().equals("HEAD")) {
                    exchange.sendResponseHeaders(status, -1);
                    return;
                }
                var body = ("<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">" + located
                                + "</LocationConstraint>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        var settings = new MockEnvironment()
                .withProperty(
                        "astrasonic.stores.primary.endpoint",
                        "http://127.0.0.1:" + server.getAddress().getPort())
                .withProperty("astrasonic.stores.primary.region", "eu-central-1")
                .withProperty("astrasonic.stores.primary.bucket", "bucket")
                .withProperty("astrasonic.stores.primary.access-key", "key")
                .withProperty("astrasonic.stores.primary.secret-key", "secret");
        var evidence = new EvidenceSettings(settings);
        return new BucketRegions(new StoreListing(evidence), evidence).of("primary");
    }

    @Test
    void a_bucket_says_where_it_lies() throws IOException {
        assertThat(of(200, "eu-north-1", "")).contains("eu-north-1");
    }

    @Test
    void a_store_that_says_nothing_in_passing_is_asked() throws IOException {
        assertThat(of(200, "", "eu-central-003")).contains("eu-central-003");
    }

    @Test
    void a_bucket_of_another_region_than_the_settings_say_names_its_own() throws IOException {
        assertThat(of(301, "us-west-2", "")).contains("us-west-2");
    }

    @Test
    void silence_is_told_as_silence() throws IOException {
        assertThat(of(200, "", "")).isEmpty();
    }

    @Test
    void a_refusal_is_no_answer() {
        assertThatThrownBy(() -> of(403, "", "")).isInstanceOf(S3Exception.class);
    }
}
