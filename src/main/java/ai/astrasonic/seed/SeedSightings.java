package ai.astrasonic.seed;

import ai.astrasonic.consent.BannerSighting.Kind;
import ai.astrasonic.consent.BannerSightings;
import ai.astrasonic.consent.BannerTool;
import ai.astrasonic.database.BulkInsert;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What browsers saw on the website in the last weeks: nothing amiss, and tools that ran under a consent. Nobody's history. */
@Component
class SeedSightings {

    private static final int DAYS = 30;

    private static final List<String> COLUMNS = List.of(
            "id uuid",
            "day date",
            "origin text",
            "what text",
            "name text",
            "count bigint",
            "banner integer",
            "last_at timestamptz");

    private final BulkInsert insert;

    SeedSightings(BulkInsert insert) {
        this.insert = insert;
    }

    void fill(long seed, Instant now) {
        var today = LocalDate.ofInstant(now, Controller.ZONE);
        insert.into(
                "banner_sighting",
                COLUMNS,
                IntStream.rangeClosed(1, DAYS).boxed().flatMap(ago -> day(seed, ago, today.minusDays(ago))));
    }

    private static Stream<List<@Nullable Object>> day(long seed, int ago, LocalDate day) {
        var dice = Dice.of(seed, "sighting", ago);
        int looks = BannerSightings.ONE_IN * dice.between(4, 30);
        return Stream.concat(
                Stream.of(row(dice, day, Kind.LOOKED, "", looks)),
                BannerTool.all().stream()
                        .map(tool -> row(dice, day, Kind.RAN, tool.hosts().getFirst(), dice.between(1, looks))));
    }

    private static List<@Nullable Object> row(Dice dice, LocalDate day, Kind what, String name, int count) {
        var last = day.atTime(LocalTime.of(21, 5)).atZone(Controller.ZONE).toInstant();
        return Arrays.asList(dice.randomId(), day, "https://astrasonic.ai", what, name, count, 1, last);
    }
}
