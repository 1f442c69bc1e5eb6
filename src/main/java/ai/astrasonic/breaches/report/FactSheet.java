package ai.astrasonic.breaches.report;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the file of a breach says, by the keys that questions ask for; what it does not say is not there. */
final class FactSheet {

    private final Map<String, List<String>> facts = new HashMap<>();

    Map<String, List<String>> facts() {
        return Map.copyOf(facts);
    }

    FactSheet with(String key, @Nullable String content) {
        if (content != null && !content.isBlank()) {
            facts.put(key, List.of(content));
        }
        return this;
    }

    FactSheet with(String key, Collection<String> contents) {
        if (!contents.isEmpty()) {
            facts.put(key, List.copyOf(contents));
        }
        return this;
    }

    FactSheet with(String key, boolean yes) {
        return with(key, yes ? "yes" : "no");
    }

    FactSheet with(String key, @Nullable Instant at) {
        return with(key, at == null ? null : at.atZone(Controller.ZONE).toOffsetDateTime());
    }

    FactSheet with(String key, @Nullable OffsetDateTime at) {
        return with(key, at == null ? null : at.toString());
    }

    /** One number, or a minimum and a maximum. */
    FactSheet between(String key, long least, long most) {
        return with(
                key,
                least == most ? List.of(String.valueOf(most)) : List.of(String.valueOf(least), String.valueOf(most)));
    }
}
