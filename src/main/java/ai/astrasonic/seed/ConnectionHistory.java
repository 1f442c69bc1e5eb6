package ai.astrasonic.seed;

import ai.astrasonic.database.BulkInsert;
import ai.astrasonic.keys.FieldEncryption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Connected services, with tokens that open nothing. */
@Component
@Order(40)
class ConnectionHistory implements History {

    private static final List<String> COLUMNS = List.of(
            "id uuid",
            "account_id uuid",
            "provider text",
            "provider_id text",
            "provider_email text",
            "scopes text",
            "access_token bytea",
            "refresh_token bytea",
            "expires_at timestamptz",
            "connected_at timestamptz");

    private final BulkInsert insert;
    private final FieldEncryption encryption;

    ConnectionHistory(BulkInsert insert, FieldEncryption encryption) {
        this.insert = insert;
        this.encryption = encryption;
    }

    @Override
    public void write(Cast cast) {
        insert.into("connection", COLUMNS, cast.active().flatMap(person -> connections(cast, person)));
    }

    private Stream<List<@Nullable Object>> connections(Cast cast, Person person) {
        var dice = cast.dice("connection", person);
        var relayed = person.is(Shape.APPLE_RELAY);
        return Stream.of(
                        relayed || dice.chance(0.1) ? row(cast, person, dice, "APPLE", "name email") : null,
                        !relayed && dice.chance(0.2) ? row(cast, person, dice, "GOOGLE", "openid email profile") : null,
                        dice.chance(0.4) ? row(cast, person, dice, "SPOTIFY", "user-library-read") : null,
                        dice.chance(0.2) ? row(cast, person, dice, "BEATPORT", "catalog") : null)
                .filter(Objects::nonNull);
    }

    private List<@Nullable Object> row(Cast cast, Person person, Dice dice, String provider, String scopes) {
        var at = dice.instant(person.joined(), cast.now());
        var id = dice.id(at);
        var signsIn = provider.equals("APPLE") || provider.equals("GOOGLE");
        return Arrays.asList(
                id,
                person.id(),
                provider,
                dice.letters(22),
                signsIn ? person.email().normal() : null,
                scopes,
                signsIn ? null : encrypted(dice, id),
                encrypted(dice, id),
                signsIn ? null : cast.now().plus(Duration.ofMinutes(dice.between(1, 60))),
                at);
    }

    private String encrypted(Dice dice, UUID id) {
        return "\\x" + HexFormat.of().formatHex(encryption.encrypt("not-a-token-" + dice.letters(24), id));
    }
}
