package ai.astrasonic.local.standins.posthog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Who has clicked, as PostHog keeps it; events of the deleted go in a round of their own. */
public final class PostHogPeople {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> EVENTS = List.of("library_synced", "playlist_created", "track_analysed");

    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> recordings = new LinkedHashMap<>();
    private final Map<String, Deletion> deletions = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Set<String> stuck = new HashSet<>();
    private boolean believes;
    private int born;

    record Options(boolean events, boolean recordings, boolean keepPerson) {}

    private record Person(String uuid, Set<String> names, Instant since) {}

    private record Event(String uuid, String person, String name, String distinctId, Instant at) {}

    private record Deletion(Instant created, @Nullable Instant completed) {}

    PostHogPeople() {}

    /** Puts somebody in who is known by these names, with events and recordings; answers the number of the person. */
    public synchronized String clicked(Set<String> names, int clicks, int recorded) {
        var first = names.stream().sorted().findFirst().orElseThrow();
        var uuid = uuid("person", first + ++born);
        var since = Instant.parse("2026-06-01T08:00:00Z");
        persons.put(uuid, new Person(uuid, Set.copyOf(names), since));
        IntStream.range(0, clicks)
                .forEach(i -> events.add(new Event(
                        uuid("event", uuid + i),
                        uuid,
                        EVENTS.get(i % EVENTS.size()),
                        first,
                        since.plusSeconds(i / 3))));
        recordings.put(
                uuid,
                IntStream.range(0, recorded).mapToObj(i -> recording(uuid, i)).toList());
        return uuid;
    }

    /** The next deletion of this person is answered with an error inside. */
    public synchronized void refuseToDelete(String person) {
        stuck.add(person);
    }

    /** What happens on Sundays, five in the morning. */
    public synchronized void carryOutDeletions(Instant now) {
        deletions.replaceAll((person, deletion) -> {
            events.removeIf(event -> event.person().equals(person) && event.at().isBefore(deletion.created()));
            return new Deletion(deletion.created(), now);
        });
    }

    public synchronized long events() {
        return events.size();
    }

    public synchronized boolean has(String person) {
        return persons.containsKey(person);
    }

    synchronized void believe() {
        believes = true;
    }

    synchronized void reset() {
        persons.clear();
        recordings.clear();
        deletions.clear();
        events.clear();
        forgotten.clear();
        stuck.clear();
    }

    synchronized List<JsonNode> named(String name) {
        boolean known =
                persons.values().stream().anyMatch(person -> person.names().contains(name));
        if (believes && !known && !name.isEmpty() && !forgotten.contains(name)) {
            clicked(Set.of(name), 12, 1);
        }
        return persons.values().stream()
                .filter(person -> person.names().contains(name))
                .map(PostHogPeople::told)
                .toList();
    }

    synchronized List<JsonNode> deletions(String person) {
        var deletion = deletions.get(person);
        if (believes && deletion != null) {
            carryOutDeletions(deletion.created());
            deletion = deletions.get(person);
        }
        return deletion == null ? List.of() : List.of(told(person, deletion));
    }

    /** @return false when it did not work */
    synchronized boolean delete(String uuid, Options options, Instant now) {
        var person = persons.get(uuid);
        if (person == null) {
            return true;
        }
        if (stuck.remove(uuid)) {
            return false;
        }
        if (options.events()) {
            deletions.put(uuid, new Deletion(now, null));
        }
        if (options.recordings()) {
            recordings.remove(uuid);
        }
        if (!options.keepPerson()) {
            persons.remove(uuid);
            forgotten.addAll(person.names());
        }
        return true;
    }

    synchronized List<JsonNode> recordings(String person) {
        return recordings.getOrDefault(person, List.of());
    }

    synchronized List<List<Object>> events(List<String> ids, String after, String afterUuid, int limit) {
        var time = Instant.parse(after);
        return events.stream()
                .filter(event -> ids.contains(event.distinctId()))
                .filter(event -> event.at().isAfter(time)
                        || event.at().equals(time) && event.uuid().compareTo(afterUuid) > 0)
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::uuid))
                .limit(limit)
                .map(event -> List.<Object>of(
                        event.uuid(), event.name(), event.at().toString(), event.distinctId(), "{\"$lib\":\"server\"}"))
                .toList();
    }

    /** An event makes a person of a name that nobody has. */
    synchronized void captured(JsonNode event, Instant now) {
        var name = event.path("distinct_id")
                .asString(event.path("properties").path("distinct_id").asString(""));
        var person = persons.values().stream()
                .filter(one -> one.names().contains(name))
                .map(Person::uuid)
                .findFirst()
                .orElseGet(() -> clicked(Set.of(name), 0, 0));
        events.add(new Event(
                uuid("captured", name + events.size()),
                person,
                event.path("event").asString(""),
                name,
                now));
    }

    private static JsonNode told(Person person) {
        var told = JSON.createObjectNode()
                .put("id", Math.floorMod(person.uuid().hashCode(), 1_000_000))
                .put("uuid", person.uuid());
        told.put("name", person.names().iterator().next())
                .put("created_at", person.since().toString());
        told.putNull("last_seen_at").set("distinct_ids", JSON.valueToTree(person.names()));
        return told.set("properties", JSON.createObjectNode().put("$browser", "Firefox"));
    }

    private static JsonNode told(String person, Deletion deletion) {
        var verified = deletion.completed();
        return JSON.createObjectNode()
                .put("person_uuid", person)
                .put("created_at", deletion.created().toString())
                .put("status", verified == null ? "pending" : "completed")
                .set(
                        "delete_verified_at",
                        verified == null ? NullNode.instance : JSON.valueToTree(verified.toString()));
    }

    private static JsonNode recording(String person, int number) {
        return JSON.valueToTree(Map.of(
                "id",
                uuid("recording", person + number),
                "start_time",
                "2026-07-01T09:00:00Z",
                "recording_duration",
                60 + number,
                "click_count",
                7,
                "start_url",
                "https://astrasonic.example/library"));
    }

    private static String uuid(String kind, String of) {
        return UUID.nameUUIDFromBytes((kind + "/" + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
