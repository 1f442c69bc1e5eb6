package ai.astrasonic.seed;

import ai.astrasonic.database.BulkInsert;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people chose in the banner and in their settings, some of them twice. */
@Component
@Order(30)
class ConsentHistory implements History {

    private static final List<String> COLUMNS = List.of(
            "id uuid",
            "account_id uuid",
            "device_id uuid",
            "purpose text",
            "given boolean",
            "policy_version text",
            "wording text",
            "language text",
            "surface text",
            "decided_at timestamptz");
    private static final Instant NEW_POLICY = Instant.parse("2026-04-02T00:00:00Z");

    private final BulkInsert insert;

    ConsentHistory(BulkInsert insert) {
        this.insert = insert;
    }

    @Override
    public void write(Cast cast) {
        insert.into("consent_entry", COLUMNS, cast.active().flatMap(person -> decisions(cast, person)));
    }

    private static Stream<List<@Nullable Object>> decisions(Cast cast, Person person) {
        var dice = cast.dice("consent", person);
        var cookies = dice.chance(0.55);
        var changed = dice.instant(person.joined(), cast.now());
        var device = dice.randomId();
        return Stream.of(
                        row(dice, person, device, "ANALYTICS_COOKIES", cookies, person.joined()),
                        dice.chance(0.2) ? row(dice, person, device, "ANALYTICS_COOKIES", !cookies, changed) : null)
                .filter(Objects::nonNull);
    }

    private static List<@Nullable Object> row(
            Dice dice, Person person, @Nullable UUID device, String purpose, boolean given, Instant at) {
        var dutch = person.language().getLanguage().equals("nl");
        return Arrays.asList(
                dice.id(at),
                person.id(),
                device,
                purpose,
                given,
                at.isBefore(NEW_POLICY) ? "2026-02-26" : "2026-04-02",
                given
                        ? (dutch ? "Alles accepteren" : "Accept All")
                        : (dutch ? "Alleen noodzakelijk" : "Essential Only"),
                person.language().getLanguage(),
                device == null ? "settings, web 3.1" : "banner, web 3.1",
                at);
    }
}
