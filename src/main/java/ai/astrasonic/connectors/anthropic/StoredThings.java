package ai.astrasonic.connectors.anthropic;

import ai.astrasonic.connectors.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** What Anthropic can store for us at all: files, batches and profiles of users. */
final class StoredThings {

    private static final String FILES = "files-api-2025-04-14";
    private static final String PROFILES = "user-profiles-2026-03-24";

    private final Line line;

    StoredThings(Line line) {
        this.line = line;
    }

    boolean hasFilesOrBatches() {
        return hasSome("/v1/files?limit=1", FILES) || hasSome("/v1/messages/batches?limit=1", null);
    }

    /** The numbers of the profiles that were made under one of these names of ours. */
    List<String> profilesOf(List<String> names) {
        return Stream.iterate(page(null), Optional::isPresent, page -> next(page.orElseThrow()))
                .flatMap(page -> page.orElseThrow().path("data").valueStream())
                .filter(profile -> names.contains(profile.path("external_id").asString("")))
                .map(profile -> profile.path("id").asString())
                .toList();
    }

    void deleteProfile(String profile) {
        try {
            signed(line.http().delete().uri("/v1/user_profiles/{profile}", profile), PROFILES)
                    .toBodilessEntity();
        } catch (HttpClientErrorException.NotFound gone) {
            // Somebody was faster, or the answer of an earlier attempt was lost.
        }
    }

    private Optional<JsonNode> next(JsonNode page) {
        return page.path("next_page").asStringOpt().flatMap(this::page);
    }

    private Optional<JsonNode> page(@Nullable String from) {
        return from == null
                ? list(line.http().get().uri("/v1/user_profiles?limit=100"), PROFILES)
                : list(line.http().get().uri("/v1/user_profiles?limit=100&page={page}", from), PROFILES);
    }

    private boolean hasSome(String template, @Nullable String feature) {
        return list(line.http().get().uri(template), feature)
                .filter(page -> !page.path("data").isEmpty())
                .isPresent();
    }

    /** Nothing where the feature is not open to us. */
    private Optional<JsonNode> list(RestClient.RequestHeadersSpec<?> call, @Nullable String feature) {
        try {
            var page = signed(call, feature).body(JsonNode.class);
            if (page == null || !page.path("data").isArray()) {
                throw new RestClientException("Anthropic answered without a list");
            }
            return Optional.of(page);
        } catch (HttpClientErrorException.NotFound notOpen) {
            return Optional.empty();
        }
    }

    private RestClient.ResponseSpec signed(RestClient.RequestHeadersSpec<?> call, @Nullable String feature) {
        call.header("x-api-key", line.credential("apiKey")).header("anthropic-version", "2023-06-01");
        if (feature != null) {
            call.header("anthropic-beta", feature);
        }
        return call.retrieve();
    }
}
