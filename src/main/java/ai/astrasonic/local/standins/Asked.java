package ai.astrasonic.local.standins;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call as the stand-in got it.
 *
 * @param host whom the caller meant
 * @param path without the query
 * @param query as it was written, still encoded
 * @param headers by name in any case; the first value of each
 */
public record Asked(
        String host, String method, String path, String query, Map<String, String> headers, byte[] body, Instant at) {

    public Asked {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@code DELETE /v1/customers/cus_1}. */
    public String line() {
        return method + " " + path;
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(pairs(query).get(name));
    }

    /** The body as a form. */
    public Map<String, String> form() {
        return pairs(text());
    }

    private static Map<String, String> pairs(String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        Arrays.stream(encoded.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int at = pair.indexOf('=');
            pairs.put(decoded(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decoded(pair.substring(at + 1)));
        });
        return pairs;
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
