package ai.astrasonic.local.standins.crisp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who has chatted with us, as Crisp keeps it: profiles here, conversations there. */
public final class CrispPeople {

    private static final int PAGE = 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TALK = List.of(
            "Hi, my cue points are gone after the last sync.",
            "Sorry to hear that! Which version do you use?",
            "The newest one, on a laptop with Windows.");

    private final Map<String, ObjectNode> profiles = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private boolean believes;

    private record Conversation(String person, ObjectNode meta, List<JsonNode> messages, Instant began) {}

    CrispPeople() {}

    /** Puts somebody in who has chatted so often, with so many messages each time; answers the number of the profile. */
    public synchronized String chatted(String email, String name, int times, int messages) {
        var person = uuid("person", email).toString();
        profiles.put(
                person,
                JSON.valueToTree(Map.of("people_id", person, "email", email, "person", Map.of("nickname", name))));
        IntStream.range(0, times)
                .forEach(time -> chat("session_" + uuid(email, Integer.toString(time)), person, email, name, messages));
        return person;
    }

    /** Puts a conversation in that no profile leads to. */
    public synchronized void chattedUnknown(String session, int messages) {
        chat(session, "", "", "visitor", messages);
    }

    /** Every conversation that is there. */
    public synchronized Set<String> sessions() {
        return Set.copyOf(conversations.keySet());
    }

    synchronized void believe() {
        believes = true;
    }

    synchronized void reset() {
        profiles.clear();
        conversations.clear();
        forgotten.clear();
    }

    synchronized List<JsonNode> withAddress(String email) {
        var known = profiles.values().stream().anyMatch(profile -> has(profile, email));
        if (believes && !known && email.contains("@") && !forgotten.contains(email)) {
            chatted(email, email.substring(0, email.indexOf('@')), 2, TALK.size());
        }
        return profiles.values().stream()
                .filter(profile -> has(profile, email))
                .<JsonNode>map(profile -> profile)
                .toList();
    }

    synchronized Optional<JsonNode> profile(String person) {
        return Optional.ofNullable(profiles.get(person));
    }

    synchronized boolean forget(String person) {
        var gone = profiles.remove(person);
        if (gone != null) {
            forgotten.add(gone.path("email").asString());
        }
        return gone != null;
    }

    synchronized boolean correctProfile(String person, JsonNode right) {
        return merge(profiles.get(person), right);
    }

    synchronized boolean correctMeta(String session, JsonNode right) {
        var conversation = conversations.get(session);
        return conversation != null && merge(conversation.meta(), right);
    }

    synchronized List<JsonNode> conversationsOf(String person, int page) {
        return page(
                page,
                conversations.entrySet().stream()
                        .filter(one -> one.getValue().person().equals(person))
                        .map(one -> told(one.getKey(), one.getValue()))
                        .toList());
    }

    synchronized List<JsonNode> search(String text, int page) {
        return page(
                page,
                conversations.entrySet().stream()
                        .filter(one -> one.getValue().meta().toString().contains(text))
                        .map(one -> told(one.getKey(), one.getValue()))
                        .toList());
    }

    synchronized Optional<JsonNode> conversation(String session) {
        return Optional.ofNullable(conversations.get(session)).map(one -> told(session, one));
    }

    synchronized Optional<JsonNode> meta(String session) {
        return Optional.ofNullable(conversations.get(session)).map(Conversation::meta);
    }

    /** The newest of those before, oldest first. */
    synchronized Optional<List<JsonNode>> messages(String session, long before) {
        return Optional.ofNullable(conversations.get(session)).map(one -> {
            var earlier = one.messages().stream()
                    .filter(message -> message.path("timestamp").asLong() < before)
                    .toList();
            return earlier.subList(Math.max(0, earlier.size() - PAGE), earlier.size());
        });
    }

    synchronized Optional<JsonNode> data(String person) {
        return profile(person).map(known -> JSON.valueToTree(Map.of("data", Map.of("plan", "studio"))));
    }

    synchronized List<JsonNode> events() {
        return List.of(JSON.valueToTree(
                Map.of("text", "signed in", "color", "blue", "timestamp", 1_790_000_000_000L, "data", Map.of())));
    }

    synchronized List<JsonNode> pages() {
        return List.of(JSON.valueToTree(Map.of(
                "page_title",
                "Pricing",
                "page_url",
                "https://astrasonic.example/pricing",
                "timestamp",
                1_790_000_000_000L)));
    }

    synchronized boolean end(String session) {
        return conversations.remove(session) != null;
    }

    private void chat(String session, String person, String email, String name, int messages) {
        var began = Instant.parse("2026-09-01T10:00:00Z").plusSeconds(Math.floorMod(session.hashCode(), 5_000_000));
        var meta = Map.of(
                "email", email, "nickname", name, "device", Map.of("system", Map.of("os", Map.of("name", "Windows"))));
        var said = new ArrayList<JsonNode>();
        IntStream.range(0, messages).forEach(number -> said.add(message(session, number, began)));
        conversations.put(session, new Conversation(person, JSON.valueToTree(meta), said, began));
    }

    private static JsonNode message(String session, int number, Instant began) {
        return JSON.valueToTree(Map.of(
                "session_id",
                session,
                "type",
                "text",
                "from",
                number % 2 == 0 ? "user" : "operator",
                "content",
                TALK.get(number % TALK.size()),
                "fingerprint",
                number + 1,
                "timestamp",
                began.plusSeconds(30L * (number / 3)).toEpochMilli()));
    }

    private static JsonNode told(String session, Conversation one) {
        return JSON.valueToTree(Map.of(
                "session_id",
                session,
                "state",
                "resolved",
                "created_at",
                one.began().toEpochMilli(),
                "meta",
                one.meta()));
    }

    private static boolean has(JsonNode profile, String email) {
        return profile.path("email").asString().toLowerCase(Locale.ROOT).equals(email.toLowerCase(Locale.ROOT));
    }

    private static boolean merge(@Nullable ObjectNode old, JsonNode right) {
        if (old != null) {
            right.properties().forEach(field -> old.set(field.getKey(), field.getValue()));
        }
        return old != null;
    }

    private static List<JsonNode> page(int page, List<JsonNode> all) {
        return all.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
    }

    private static UUID uuid(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(StandardCharsets.UTF_8));
    }
}
