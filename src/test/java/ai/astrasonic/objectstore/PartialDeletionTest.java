package ai.astrasonic.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.objectstore.s3.S3ObjectStore;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PartialDeletionTest {

    private static final byte[] ANSWER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <DeleteResult><Deleted><Key>a</Key><VersionId>1</VersionId></Deleted>
            <Error><Key>b</Key><VersionId>2</VersionId><Code>AccessDenied</Code><Message>locked</Message></Error>
            </DeleteResult>""".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_version_the_store_kept_is_told_although_the_answer_was_200() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();

        try (var store = S3ObjectStore.of("partial store", at(server))) {
            var deletion = store.delete(List.of(version("a", "1"), version("b", "2")));

            assertThat(deletion.isComplete()).isFalse();
            assertThat(deletion).isEqualTo(new Deletion(1, List.of(new Deletion.Refused("b", "2", "AccessDenied"))));
        } finally {
            server.stop(0);
        }
    }

    private static ObjectVersion version(String key, String version) {
        return new ObjectVersion(key, version, false, true, 1, Instant.EPOCH);
    }

    private static ObjectStoreProperties.Store at(HttpServer server) {
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ObjectStoreProperties.Store(
                endpoint, "eu-central-1", "bucket", "key", "secret", DataSize.ofMegabytes(5), "", false);
    }
}
