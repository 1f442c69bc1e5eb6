package ai.astrasonic.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.objectstore.s3.S3ObjectStore;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BrokenListingTest {

    private static final byte[] FIRST_PAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListVersionsResult><IsTruncated>true</IsTruncated><NextKeyMarker>a</NextKeyMarker><NextVersionIdMarker>1</NextVersionIdMarker>
            <Version><Key>a</Key><VersionId>1</VersionId><IsLatest>true</IsLatest><Size>1</Size><LastModified>2026-11-22T10:00:00Z</LastModified></Version>
            </ListVersionsResult>""".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_store_that_fails_on_the_second_page_is_told_in_our_words() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("key-marker");
            exchange.sendResponseHeaders(first ? 200 : 403, first ? FIRST_PAGE.length : -1);
            if (first) {
                exchange.getResponseBody().write(FIRST_PAGE);
            }
            exchange.close();
        });
        server.start();

        var seen = new ArrayList<String>();
        try (var store = S3ObjectStore.of("broken store", at(server));
                var versions = store.versions("")) {
            assertThatExceptionOfType(ObjectStoreFailure.class)
                    .isThrownBy(() -> versions.forEach(version -> seen.add(version.key())))
                    .withMessageStartingWith("The broken store answered 403");
            assertThat(seen).containsExactly("a");
        } finally {
            server.stop(0);
        }
    }

    private static ObjectStoreProperties.Store at(HttpServer server) {
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ObjectStoreProperties.Store(
                endpoint, "eu-central-1", "bucket", "key", "secret", DataSize.ofMegabytes(5), "", false);
    }
}
