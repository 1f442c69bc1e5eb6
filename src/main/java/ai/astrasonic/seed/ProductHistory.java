package ai.astrasonic.seed;

import ai.astrasonic.database.BulkInsert;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Product events under a pseudonym, none of them after an objection or a restriction. */
@Component
@Order(50)
class ProductHistory implements History {

    private static final List<String> LINKS = List.of(
            "pseudonym uuid",
            "account_id uuid",
            "linked_at timestamptz");
    private static final List<String> EVENTS = List.of(
            "id uuid",
            "pseudonym uuid",
            "name text",
            "page text",
            "platform text",
            "app_version text",
            "occurred_at timestamptz");
    private static final List<String> PAGES = List.of("/library", "/playlists", "/backup", "/account", "/pricing", "/");

    private final BulkInsert insert;

    ProductHistory(BulkInsert insert) {
        this.insert = insert;
    }

    @Override
    public void write(Cast cast) {
        insert.into(
                "analytics_link",
                LINKS,
                cast.active()
                        .map(person -> Arrays.asList(
                                pseudonym(cast, person),
                                person.id(),
                                person.joined())));
        insert.into("product_event", EVENTS, cast.active().flatMap(person -> events(cast, person)));
    }

    private static UUID pseudonym(Cast cast, Person person) {
        return cast.dice("pseudonym", person).randomId();
    }

    /** The objection came three weeks ago; whoever is restricted now had stopped by then. */
    private static Instant lastEvent(Cast cast, Person person) {
        var stopped = person.is(Shape.OBJECTED) || person.is(Shape.RESTRICTED);
        return stopped ? cast.now().minus(Duration.ofDays(StateHistory.DAYS_AGO)) : cast.now();
    }

    private static Stream<List<@Nullable Object>> events(Cast cast, Person person) {
        var dice = cast.dice("product", person);
        return IntStream.range(0, dice.between(10, 60)).mapToObj(n -> {
            var at = dice.instant(person.joined(), lastEvent(cast, person));
            var page = dice.chance(0.8);
            return Arrays.asList(
                    dice.id(at),
                    pseudonym(cast, person),
                    page ? "page served" : dice.pick(List.of("backup finished", "library synced", "payment completed")),
                    page ? dice.pick(PAGES) : null,
                    dice.pick(List.of("web", "macos", "windows", "ios")),
                    "3." + dice.between(0, 4),
                    at);
        });
    }
}
