package ai.astrasonic.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells the calls that an open tab makes by itself from those that a person causes. */
final class OpenTab {

    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private OpenTab() {}

    static boolean calls(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && BY_ITSELF.stream().anyMatch(kind -> ("&" + query + "&").contains("&v-r=" + kind + "&"));
    }
}
