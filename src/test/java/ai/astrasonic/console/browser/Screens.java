package ai.astrasonic.console.browser;

import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every screen there is, found by its route, at an address where it has something to show. */
final class Screens {

    /** What a route leaves open, or a state that shows more. */
    private static final Map<String, String> SHOWING_MORE = Map.of(
            "requests", "requests?closed=shown",
            "data-map", "data-map?selected=accounts.account",
            "promises/:id", "promises/RIGHT-2",
            "retention/what-if", "retention/what-if?rule=email&period=P6M");

    private Screens() {}

    /**
     * Names and addresses.
     *
     * @param opened addresses of records that this test run made, by route
     */
    static Map<String, String> all(Map<String, String> opened) {
        var screens = new TreeMap<String, String>();
        routes().forEach(route -> {
            var address = opened.getOrDefault(route, SHOWING_MORE.getOrDefault(route, route));
            if (address.contains(":")) {
                throw new AssertionError("Say with which record to look at the screen " + route);
            }
            screens.put(route.isEmpty() ? "home" : route.replaceAll("/:?", "-"), address);
        });
        screens.put("missing", "nothing-is-here");
        return screens;
    }

    private static List<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("ai.astrasonic").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(view -> view.getAnnotation(Route.class).value())
                .toList();
    }
}
