package ai.astrasonic.backup;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.keys.HolderKey;
import ai.astrasonic.keys.HolderKeys;
import ai.astrasonic.keys.WrappedHolderKey;
import ai.astrasonic.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One key for each person who backs up, kept wrapped; it goes with the person. */
@Component
class PersonKeys {

    private static final String MAKE = """
            INSERT INTO backup_key (account_id, wrapped_key, version, created_at)
            SELECT account, decode(wrapped, 'base64'), :version, :now
            FROM unnest(:people::uuid[], :wrapped::text[]) AS made (account, wrapped)
            JOIN account a ON a.id = made.account AND a.status <> 'ERASED'
            ON CONFLICT (account_id) DO NOTHING""";

    private final JdbcClient jdbc;
    private final HolderKeys keys;
    private final Clock clock;

    PersonKeys(JdbcClient jdbc, HolderKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** The person's key, made when they have none yet: only for somebody whose data may be processed. */
    HolderKey of(AccountId person) {
        return Objects.requireNonNull(of(List.of(person)).get(person));
    }

    /** Empty for whoever has none, and for whom it was destroyed. */
    Optional<HolderKey> find(AccountId person) {
        return Optional.ofNullable(stored(List.of(person)).get(person));
    }

    /** The same for many people in a few statements; none for those who are erased. */
    Map<AccountId, HolderKey> of(Collection<AccountId> people) {
        var found = stored(people);
        var missing =
                people.stream().filter(person -> !found.containsKey(person)).toList();
        if (!missing.isEmpty()) {
            make(missing);
            found.putAll(stored(missing));
        }
        return found;
    }

    private void make(Collection<AccountId> people) {
        jdbc.sql(MAKE)
                .param("people", TextArray.of(people, AccountId::value))
                .param(
                        "wrapped",
                        TextArray.of(
                                people,
                                person -> Base64.getEncoder()
                                        .encodeToString(
                                                keys.fresh(person.value()).bytes())))
                .param("version", keys.newest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<AccountId, HolderKey> stored(Collection<AccountId> people) {
        var found = new HashMap<AccountId, HolderKey>();
        jdbc.sql("SELECT account_id, wrapped_key, version FROM backup_key WHERE account_id = ANY(:people::uuid[])")
                .param("people", TextArray.of(people, AccountId::value))
                .query(row -> {
                    var person = row.getObject(1, UUID.class);
                    found.put(new AccountId(person), keys.open(wrapped(row), person));
                });
        return found;
    }

    private static WrappedHolderKey wrapped(ResultSet row) throws SQLException {
        return new WrappedHolderKey(row.getBytes(2), row.getInt(3));
    }
}
