package ai.astrasonic.erasure;

import ai.astrasonic.shared.Sha256;
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
        return Sha256.of(of(plan));
    }
}
