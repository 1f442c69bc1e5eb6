package ai.astrasonic.connectors.crisp;

import ai.astrasonic.connectors.Corrected;
import ai.astrasonic.connectors.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes the right address and name into profile and conversations. */
final class CrispCorrection {

    private final CrispLine crisp;
    private final Corrected right;

    CrispCorrection(CrispLine crisp, Corrected right) {
        this.crisp = crisp;
        this.right = right;
    }

    Map<String, Long> write(Collection<Profile> profiles, Collection<String> sessions) {
        profiles.forEach(profile -> crisp.patch("/people/profile/{person}", ofProfile(), profile.id()));
        long conversations = sessions.stream()
                .filter(session -> crisp.patch("/conversation/{session}/meta", ofConversation(), session))
                .count();
        profiles.forEach(profile ->
                requireRight(crisp.get("/people/profile/{person}", profile.id()).orElseThrow()));
        return Map.of("profiles", (long) profiles.size(), "conversations", conversations);
    }

    private Map<String, Object> ofProfile() {
        var content = new HashMap<String, Object>();
        right.email().ifPresent(email -> content.put("email", email));
        right.name().ifPresent(name -> content.put("person", Map.of("nickname", name)));
        return content;
    }

    private Map<String, Object> ofConversation() {
        var content = new HashMap<String, Object>();
        right.email().ifPresent(email -> content.put("email", email));
        right.name().ifPresent(name -> content.put("nickname", name));
        return content;
    }

    private void requireRight(JsonNode profile) {
        boolean isRight = right.email().stream().allMatch(profile.path("email").asString("")::equals)
                && right.name().stream()
                        .allMatch(profile.path("person").path("nickname").asString("")::equals);
        if (!isRight) {
            throw new Refusal("crisp.old-value", true);
        }
    }
}
