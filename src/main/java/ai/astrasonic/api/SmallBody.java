package ai.astrasonic.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What anybody may send without signing in: JSON, and little of it; all else is refused as a problem. */
final class SmallBody {

    private static final int MOST_BYTES = 2_000;

    private final Problems problems;

    SmallBody(Problems problems) {
        this.problems = problems;
    }

    @FunctionalInterface
    interface Use {
        ResponseEntity<?> of(byte[] body);
    }

    ResponseEntity<?> read(HttpServletRequest request, Use use) throws IOException {
        if (!isJson(request.getContentType())) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Only JSON is understood here");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES
                ? refused(HttpStatus.CONTENT_TOO_LARGE, "At most 2 kB are taken here")
                : use.of(body);
    }

    ResponseEntity<?> refused(HttpStatus status, String detail) {
        return ResponseEntity.of(problems.of(status, detail, new IllegalArgumentException(detail)))
                .build();
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
