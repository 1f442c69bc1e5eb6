package ai.astrasonic.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which family of browsers calls, and no more: nothing that tells one browser from another of its kind. */
final class BrowserFamily {

    /** Each claims to be those below it. */
    private static final List<Map.Entry<String, Pattern>> FAMILIES = List.of(
            Map.entry("Edge", Pattern.compile("Edg(e|A|iOS)?/")),
            Map.entry("Opera", Pattern.compile("OPR/|Opera")),
            Map.entry("Samsung", Pattern.compile("SamsungBrowser/")),
            Map.entry("Firefox", Pattern.compile("Firefox/|FxiOS/")),
            Map.entry("Chrome", Pattern.compile("Chrome/|CriOS/|Chromium/")),
            Map.entry("Safari", Pattern.compile("Safari/")));

    private BrowserFamily() {}

    static String of(String agent) {
        return FAMILIES.stream()
                .filter(family -> family.getValue().matcher(agent).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }
}
