package ai.astrasonic.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of a customer that sends what it has until it is told that it arrived: files in one piece, files in parts, and the
 * library. What was acknowledged it remembers.
 */
final class PersistentCustomer {

    /** What a part of these processes has. */
    static final int PART = 200 * 1024;

    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;
    private final String token;
    private final Random random;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> brokenOff = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean tired;
    private volatile int library;

    PersistentCustomer(String address, String token, long seed) {
        this.address = address;
        this.token = token;
        this.random = new Random(seed);
    }

    void begin() {
        start(this::whole);
        start(this::inParts);
        start(this::libraries);
    }

    private void start(Work work) {
        working.incrementAndGet();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                for (int n = 1; !tired; n++) {
                    work.once(n);
                }
            } finally {
                working.decrementAndGet();
            }
        });
    }

    private interface Work {
        void once(int n);
    }

    /** Finishes what it has begun, and begins nothing more. */
    void tire() {
        tired = true;
    }

    boolean isDone() {
        return working.get() == 0;
    }

    /** Hash by path. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** How often what was broken off. */
    Map<String, Integer> brokenOff() {
        return brokenOff;
    }

    int answered() {
        return answered.get();
    }

    /** Which version of the library was acknowledged last. */
    int library() {
        return library;
    }

    private void whole(int n) {
        var content = content(n % 5 == 0 ? 6 << 20 : 300_000);
        var path = "whole/" + n + ".bin";
        until(
                "upload",
                201,
                200,
                () -> bytes("/backup-files?path=" + path, content).POST(BodyPublishers.ofByteArray(content)));
        acknowledged.put(path, ResumableUploadTest.hex(content));
    }

    private void inParts(int n) {
        var content = content(PART * 3 + 50_000);
        var path = "parts/" + n + ".bin";
        var hash = ResumableUploadTest.hex(content);
        var body = "{\"path\": \"%s\", \"size\": %d, \"sha256\": \"%s\"}".formatted(path, content.length, hash);
        var opened = until(
                "opening",
                201,
                201,
                () -> to("/backup-uploads")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", path)
                        .POST(BodyPublishers.ofString(body)));
        var way = "/backup-uploads/"
                + JsonMapper.shared().readTree(opened).get("id").asString();
        for (int number = 3; number >= 0; number--) {
            int from = number * PART;
            var part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
            var range = "bytes %d-%d/%d".formatted(from, from + part.length - 1, content.length);
            until(
                    "part",
                    204,
                    204,
                    () -> bytes(way, part).header("Content-Range", range).PUT(BodyPublishers.ofByteArray(part)));
        }
        until("completion", 201, 200, () -> to(way + "/complete").POST(BodyPublishers.noBody()));
        acknowledged.put(path, hash);
    }

    private void libraries(int n) {
        var file = LibraryOfTracks.of(2000, n);
        until(
                "import",
                201,
                201,
                () -> to("/library-imports")
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString(file)));
        library = n;
    }

    private synchronized byte[] content(int size) {
        var content = new byte[size];
        random.nextBytes(content);
        return content;
    }

    private HttpRequest.Builder bytes(String way, byte[] content) {
        return to(way).header("Content-Type", "application/octet-stream")
                .header("Content-Digest", ResumableUploadTest.digest(content));
    }

    private HttpRequest.Builder to(String way) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/me" + way))
                .timeout(Duration.ofSeconds(30))
                .header("X-Forwarded-Proto", "https")
                .header("Authorization", "Bearer " + token);
    }

    private interface Request {
        HttpRequest.Builder made();
    }

    /** Again and again: whoever is killed answers nothing, and whoever starts may not be ready. */
    private String until(String what, int good, int alsoGood, Request request) {
        while (true) {
            try {
                var answer = http.send(request.made().build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == good || answer.statusCode() == alsoGood) {
                    answered.incrementAndGet();
                    return answer.body();
                }
                brokenOff.merge(what + " answered " + answer.statusCode(), 1, Integer::sum);
            } catch (ConnectException nobody) {
                LockSupport.parkNanos(PAUSE);
            } catch (IOException cut) {
                brokenOff.merge(what + " cut", 1, Integer::sum);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
