package ai.astrasonic.connectors.crisp;

import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.JsonFile;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Writes what Crisp has of a person. */
final class CrispExport {

    private final CrispLine crisp;
    private final ExportSink sink;
    private long messages;

    CrispExport(CrispLine crisp, ExportSink sink) {
        this.crisp = crisp;
        this.sink = sink;
    }

    Map<String, Long> write(Collection<Profile> profiles, Collection<String> sessions) throws IOException {
        try (var file = new JsonFile(sink, "profiles.json")) {
            profiles.forEach(profile -> file.add(whole(profile)));
        }
        try (var file = new JsonFile(sink, "conversations.json")) {
            sessions.forEach(session -> add(file, session));
            return Map.of("profiles", (long) profiles.size(), "conversations", file.written(), "messages", messages);
        }
    }

    private void add(JsonFile file, String session) {
        crisp.get("/conversation/{session}", session).ifPresent(conversation -> {
            var whole = JsonMapper.shared().createObjectNode();
            whole.set("conversation", conversation);
            crisp.get("/conversation/{session}/meta", session).ifPresent(meta -> whole.set("meta", meta));
            whole.set("messages", messages(session));
            whole.set("pages", pages("/conversation/{session}/pages/{page}", session));
            file.add(whole);
        });
    }

    /** They come newest first, a page at a time; a page that brings nothing new was the last. */
    private ArrayNode messages(String session) {
        var all = JsonMapper.shared().createArrayNode();
        var known = new HashSet<String>();
        var page = crisp.get("/conversation/{session}/messages", session);
        while (page.isPresent()) {
            long oldest = Long.MAX_VALUE;
            int before = known.size();
            for (var message : page.get().values()) {
                if (known.add(message.path("fingerprint").asString() + message.path("timestamp"))) {
                    all.add(message);
                }
                oldest = Math.min(oldest, message.path("timestamp").asLong());
            }
            if (known.size() == before) {
                break;
            }
            page = crisp.get("/conversation/{session}/messages?timestamp_before={time}", session, oldest + 1);
        }
        messages += all.size();
        return all;
    }

    private JsonNode whole(Profile profile) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.set("profile", profile.content());
        crisp.get("/people/data/{person}", profile.id()).ifPresent(data -> whole.set("data", data));
        whole.set("events", pages("/people/events/{person}/list/{page}", profile.id()));
        return whole;
    }

    private JsonNode pages(String path, String of) {
        var all = JsonMapper.shared().createArrayNode();
        for (int number = 1; number <= 1000; number++) {
            var page = crisp.get(path, of, number);
            if (page.isEmpty() || page.get().isEmpty()) {
                break;
            }
            page.get().values().forEach(all::add);
        }
        return all;
    }
}
