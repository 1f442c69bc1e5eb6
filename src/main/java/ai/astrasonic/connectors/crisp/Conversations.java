package ai.astrasonic.connectors.crisp;

import ai.astrasonic.connectors.Refusal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The conversations of a person at Crisp, found by profile, by address, and by the sessions that we know. */
final class Conversations {

    /** More pages than anybody has: whoever lists for ever would never delete. */
    private static final int MOST_PAGES = 1000;

    private final CrispLine crisp;

    Conversations(CrispLine crisp) {
        this.crisp = crisp;
    }

    /** A profile that no conversation is left of, and nothing else, may be deleted. */
    static final class Emptied {

        private final String profile;

        private Emptied(String profile) {
            this.profile = profile;
        }

        String profile() {
            return profile;
        }
    }

    Set<String> of(Profile profile) {
        var sessions = new LinkedHashSet<String>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            var listed = crisp.get("/people/conversations/{person}/list/{page}", profile.id(), page);
            if (listed.isEmpty() || listed.get().isEmpty()) {
                return sessions;
            }
            listed.get().values().forEach(one -> sessions.add(session(one)));
        }
        throw new IllegalStateException("More than " + MOST_PAGES + " pages of conversations");
    }

    /** Those that carry the address, whether or not a profile leads to them. */
    Set<String> of(String email) {
        var sessions = new LinkedHashSet<String>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            var listed = crisp.list("/conversations/{page}?search_query={email}&search_type=text", page, email);
            if (listed.isEmpty()) {
                return sessions;
            }
            listed.values().stream()
                    .filter(one -> one.path("meta").path("email").asString("").equalsIgnoreCase(email))
                    .forEach(one -> sessions.add(session(one)));
        }
        throw new IllegalStateException("More than " + MOST_PAGES + " pages of conversations");
    }

    /** @return how many were there */
    long delete(Collection<String> sessions) {
        return sessions.stream()
                .filter(session -> crisp.delete("/conversation/{session}", session))
                .count();
    }

    /** @throws Refusal when one of them is not */
    void requireGone(Collection<String> sessions) {
        if (sessions.stream()
                .anyMatch(
                        session -> crisp.get("/conversation/{session}", session).isPresent())) {
            throw new Refusal("crisp.still-there", true);
        }
    }

    /** Deletes whatever the profile leads to. */
    Emptied empty(Profile profile) {
        var sessions = of(profile);
        delete(sessions);
        requireGone(sessions);
        if (!of(profile).isEmpty()) {
            throw new Refusal("crisp.still-there", true);
        }
        return new Emptied(profile.id());
    }

    private static String session(JsonNode conversation) {
        return conversation.path("session_id").asString();
    }
}
