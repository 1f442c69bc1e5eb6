package ai.astrasonic.seed;

import ai.astrasonic.database.BulkInsert;
import ai.astrasonic.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Former addresses, passkeys and sessions. */
@Component
@Order(10)
class AccountHistory implements History {

    static final List<String> AGENTS = List.of("Firefox", "Chrome", "Safari", "Edge", "Astrasonic Desktop");

    private static final List<String> EMAILS = List.of(
            "id uuid",
            "account_id uuid",
            "email text",
            "email_as_typed text",
            "used_from timestamptz",
            "used_until timestamptz");
    private static final List<String> PASSKEYS = List.of(
            "credential_id text",
            "account_id uuid",
            "public_key bytea",
            "label text",
            "created_at timestamptz",
            "last_used_at timestamptz");
    private static final List<String> SESSIONS = List.of(
            "id uuid",
            "account_id uuid",
            "ip inet",
            "user_agent_family text",
            "started_at timestamptz",
            "last_seen_at timestamptz",
            "ended_at timestamptz");

    private final BulkInsert insert;

    AccountHistory(BulkInsert insert) {
        this.insert = insert;
    }

    @Override
    public void write(Cast cast) {
        insert.into(
                "account_email",
                EMAILS,
                cast.people().stream()
                        .filter(person -> person.is(Shape.FORMER_ADDRESSES))
                        .flatMap(person -> formerAddresses(cast, person)));
        insert.into("passkey", PASSKEYS, cast.active().flatMap(person -> passkeys(cast, person)));
        insert.into("account_session", SESSIONS, cast.active().flatMap(person -> sessions(cast, person)));
    }

    /** The last of them changed hands: the next person uses it now. */
    private static Stream<List<@Nullable Object>> formerAddresses(Cast cast, Person person) {
        var dice = cast.dice("email", person);
        var first = dice.instant(person.joined(), cast.now().minus(Duration.ofDays(20)));
        var second = dice.instant(first, cast.now().minus(Duration.ofDays(10)));
        var own = new EmailAddress("Old." + person.email().typed());
        var next =
                cast.people().get((person.number() + 1) % cast.people().size()).email();
        return Stream.of(
                Arrays.asList(dice.id(first), person.id(), own.normal(), own.typed(), person.joined(), first),
                Arrays.asList(dice.id(second), person.id(), next.normal(), next.typed(), first, second));
    }

    private static Stream<List<@Nullable Object>> passkeys(Cast cast, Person person) {
        var dice = cast.dice("passkey", person);
        return IntStream.range(0, dice.between(1, 3)).mapToObj(n -> {
            var created = dice.instant(person.joined(), cast.now());
            return Arrays.asList(
                    dice.letters(43),
                    person.id(),
                    "\\x" + HexFormat.of().formatHex(dice.letters(77).getBytes(StandardCharsets.US_ASCII)),
                    dice.pick(List.of("iPhone", "Laptop", "YubiKey", "Télefoon 📱")),
                    created,
                    dice.chance(0.8) ? dice.instant(created, cast.now()) : null);
        });
    }

    private static Stream<List<@Nullable Object>> sessions(Cast cast, Person person) {
        var dice = cast.dice("session", person);
        return IntStream.range(0, dice.between(2, 12)).mapToObj(n -> {
            var started = dice.instant(cast.now().minus(Duration.ofDays(40)), cast.now());
            var seen = dice.instant(started, cast.now());
            return Arrays.asList(
                    dice.id(started),
                    person.id(),
                    dice.ip(),
                    dice.pick(AGENTS),
                    started,
                    seen,
                    dice.chance(0.7) ? seen : null);
        });
    }
}
