package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.checks.LeftShapes.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * No event that is stored, and none of the samples of what left, may hold an e-mail or IP address, or be under anything but a
 * pseudonym.
 */
@Component
class Cons4EventsArePseudonymous implements PromiseCheck {

    /** All that an event may say; a body to another part of PostHog, such as a deletion, is no event. */
    private static final Set<String> AGREED = Set.of(
            "api_key",
            "event",
            "distinct_id",
            "uuid",
            "timestamp",
            "properties",
            "batch",
            "page",
            "platform",
            "app_version",
            "$lib",
            "$lib_version",
            "$process_person_profile",
            "$geoip_disable");

    private static final Pattern UNDER = Pattern.compile("\"distinct_id\":\"([^\"]*)\"");
    private static final Pattern PSEUDONYM = Pattern.compile("[a9]{8}(-[a9]{4}){3}-[a9]{12}");

    private final StoredEvents stored;
    private final PseudonymousEvents pseudonyms;
    private final LeftShapes shapes;

    Cons4EventsArePseudonymous(StoredEvents stored, PseudonymousEvents pseudonyms, LeftShapes shapes) {
        this.stored = stored;
        this.pseudonyms = pseudonyms;
        this.shapes = shapes;
    }

    @Override
    public PromiseId id() {
        return PromiseId.CONS_4;
    }

    /** It reads every event that there is. */
    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var events = stored.looked();
        var left = shapes.to("posthog").stream()
                .filter(shape -> shape.text().contains("\"distinct_id\":"))
                .toList();
        var wrong = left.stream().filter(Cons4EventsArePseudonymous::isWrong).toList();
        long people = pseudonyms.withoutPseudonym();
        var facts = new ArrayList<>(events.facts());
        facts.add(Fact.of("evidence.samples", left.size()));
        facts.add(Fact.of("evidence.under-account", people));
        wrong.forEach(shape -> facts.add(new Fact("evidence.sample", shape.id().toString())));
        long found = events.found() + wrong.size() + people;
        if (found > 0) {
            return new Broken(new Finding(Reason.of("cons-4.broken", found), found, now, facts));
        }
        return events.events() == 0 && left.isEmpty()
                ? new Unproven(new Finding(Reason.of("cons-4.none"), 0, now, facts))
                : new Kept(new Finding(
                        Reason.of("cons-4.kept", events.events(), left.size()), events.events(), now, facts));
    }

    private static boolean isWrong(Shape shape) {
        return shape.hasAddress()
                || !shape.namesBeside(AGREED).isEmpty()
                || UNDER.matcher(shape.text())
                        .results()
                        .anyMatch(under -> !PSEUDONYM.matcher(under.group(1)).matches());
    }
}
