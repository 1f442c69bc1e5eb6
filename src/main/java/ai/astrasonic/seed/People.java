package ai.astrasonic.seed;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws the people of a seed: first those whom every seeding has, then any number of others. */
final class People {

    private static final List<String> DOMAINS = List.of("example.org", "example.com", "example.net", "dj.example.org");

    private final long seed;
    private final Instant today;

    People(long seed, Instant now) {
        this.seed = seed;
        this.today = now.truncatedTo(ChronoUnit.DAYS);
    }

    List<Person> draw(int number) {
        return IntStream.range(0, number).mapToObj(this::person).toList();
    }

    private Person person(int number) {
        var dice = Dice.of(seed, "people", number);
        return number < Names.KNOWN.size()
                ? person(number, Names.KNOWN.get(number), dice)
                : person(number, stranger(number, dice), dice);
    }

    private Person person(int number, Names.Known known, Dice dice) {
        var joined = dice.instant(today.minus(Duration.ofDays(3 * 365)), today.minus(Duration.ofDays(45)));
        var domain =
                known.shape() == Shape.APPLE_RELAY ? "privaterelay.appleid.com" : DOMAINS.get(number % DOMAINS.size());
        var mailbox = known.shape() == Shape.APPLE_RELAY ? dice.letters(10).toLowerCase(Locale.ROOT) : known.mailbox();
        return new Person(
                number,
                new AccountId(dice.id(joined)),
                known.name(),
                new EmailAddress(mailbox + "@" + domain),
                known.country(),
                Locale.of(known.language()),
                dice.between(1962, 2005),
                joined,
                known.shape());
    }

    private static Names.Known stranger(int number, Dice dice) {
        var country = dice.pick(Names.COUNTRIES);
        var name = Names.of(country, dice);
        var language = country.equals("NL") || (country.equals("BE") && dice.chance(0.6)) ? "nl" : "en";
        return new Names.Known(name, mailbox(name) + "." + number, country, language, shape(dice));
    }

    private static Shape shape(Dice dice) {
        return switch (dice.between(1, 60)) {
            case 1, 2, 3, 4 -> Shape.NO_ACTIVITY;
            case 5, 6, 7 -> Shape.FORMER_ADDRESSES;
            case 8, 9, 10, 11 -> Shape.SHARED_FILES;
            case 12 -> Shape.OBJECTED;
            case 13, 14 -> Shape.BYSTANDERS;
            case 15, 16 -> Shape.APPLE_RELAY;
            default -> Shape.ORDINARY;
        };
    }

    private static String mailbox(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "")
                .strip()
                .replaceAll(" +", ".");
    }
}
