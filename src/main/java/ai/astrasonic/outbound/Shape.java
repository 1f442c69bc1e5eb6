package ai.astrasonic.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A body with its words taken out: names of JSON's own stay, in values every letter is an a and every digit a 9. */
final class Shape {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 20_000;

    private Shape() {}

    static String of(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var shape = text.lines().map(Shape::line).collect(Collectors.joining("\n"));
        return shape.length() > LONGEST ? shape.substring(0, LONGEST) : shape;
    }

    private static String line(String line) {
        try {
            return JSON.writeValueAsString(value(JSON.readValue(line, Object.class)));
        } catch (JacksonException e) {
            return letters(line);
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> shaped(map);
            case Collection<?> list -> list.stream().map(Shape::value).toList();
            case Boolean truth -> truth;
            default -> letters(String.valueOf(value));
        };
    }

    private static Map<String, @Nullable Object> shaped(Map<?, ?> map) {
        var shaped = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> shaped.put(key(String.valueOf(name)), value(value)));
        return shaped;
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_$][A-Za-z_$]{0,40}") ? name : letters(name);
    }

    private static String letters(String text) {
        return text.replaceAll("\\p{L}", "a").replaceAll("\\p{N}", "9");
    }
}
