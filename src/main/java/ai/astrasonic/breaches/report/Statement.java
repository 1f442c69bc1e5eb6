package ai.astrasonic.breaches.report;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a hash is taken over: a version whole, and the hash of the one before.
 *
 * @param previous empty for the first
 */
record Statement(
        String format,
        UUID report,
        UUID breach,
        int number,
        ReportKind kind,
        String because,
        Instant frozenAt,
        String frozenBy,
        @Nullable UUID scope,
        String scopeSignature,
        List<FrozenAnswer> answers,
        String previous) {

    static final String FORMAT = "astrasonic-breach-report/1";

    String text() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
