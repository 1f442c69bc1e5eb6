package ai.astrasonic.api;

import ai.astrasonic.library.LibraryChange;
import ai.astrasonic.library.UnreadableBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a batch: one change on each line, so many and so long. */
final class BatchBody {

    static final int MOST_CHANGES = 10_000;
    static final int MOST_BYTES = 16 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BatchBody() {}

    /**
     * Every change of it.
     *
     * @throws UnreadableBatch when a line is none
     * @throws ErrorResponseException when it is too long
     */
    static List<LibraryChange> read(InputStream body) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(body.readNBytes(MOST_BYTES));
        if (body.read() >= 0) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var lines = all.toString(StandardCharsets.UTF_8)
                .lines()
                .limit(MOST_CHANGES + 1)
                .toList();
        if (lines.size() > MOST_CHANGES) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return IntStream.range(0, lines.size())
                .mapToObj(n -> change(n + 1, lines.get(n)))
                .toList();
    }

    private static LibraryChange change(int line, String text) {
        try {
            var change = JSON.readValue(text, LibraryChange.class);
            if (change != null) {
                return change;
            }
        } catch (JacksonException e) {
            throw new UnreadableBatch(line, "The line is no change");
        }
        throw new UnreadableBatch(line, "The line is no change");
    }
}
