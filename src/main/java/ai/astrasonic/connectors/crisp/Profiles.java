package ai.astrasonic.connectors.crisp;

import ai.astrasonic.connectors.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** The profiles of people at Crisp. */
final class Profiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CrispLine crisp;

    Profiles(CrispLine crisp) {
        this.crisp = crisp;
    }

    /** By their addresses, exactly. */
    List<Profile> find(Collection<String> emails) {
        var found = new ArrayList<Profile>();
        for (var email : emails) {
            crisp.list("/people/profiles/1?search_filter={filter}", filter(email))
                    .valueStream()
                    .filter(one -> one.path("email").asString("").equalsIgnoreCase(email))
                    .map(Profile::of)
                    .filter(Predicate.not(found::contains))
                    .forEach(found::add);
        }
        return found;
    }

    void delete(Conversations.Emptied emptied) {
        crisp.delete("/people/profile/{person}", emptied.profile());
        if (crisp.get("/people/profile/{person}", emptied.profile()).isPresent()) {
            throw new Refusal("crisp.still-there", true);
        }
    }

    private static String filter(String email) {
        return JSON.writeValueAsString(
                List.of(Map.of("model", "people", "criterion", "email", "operator", "eq", "query", List.of(email))));
    }
}
