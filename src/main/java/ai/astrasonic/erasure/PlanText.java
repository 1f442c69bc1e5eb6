package ai.astrasonic.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan as text, the same for the same plan, and its hash: what a second person approves. */
final class PlanText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private PlanText() {}

    static String of(ErasurePlan plan) {
        return JSON.writeValueAsString(plan);
    }

    static ErasurePlan read(String text) {
        return JSON.readValue(text, ErasurePlan.class);
    }

    static String sha256(ErasurePlan plan) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(of(plan).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
