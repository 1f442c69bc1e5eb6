package ai.astrasonic.audit;

import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;
import org.springframework.stereotype.Service;

/** Says which member of staff an id of the audit trail is, as the identity server named them when they last signed in. */
@Service
@InternalUse("names of colleagues, beside ids that the caller may see already")
public class StaffDirectory {

    private static final int LONGEST = 200;
    private static final int REMEMBERED = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    StaffDirectory(DataSource business, Clock clock) {
        this.jdbc = JdbcClient.create(business);
        this.clock = clock;
    }

    /** Empty for a job, for whoever never signed in, and once their term has passed. */
    public Optional<String> nameOf(String id) {
        var known = names.get(id);
        return known == null ? read(id) : Optional.of(known);
    }

    private Optional<String> read(String id) {
        var name = jdbc.sql("SELECT display_name FROM staff_member WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
        name.ifPresent(found -> remember(id, found));
        return name;
    }

    private void remember(String id, String name) {
        if (names.size() >= REMEMBERED) {
            names.clear();
        }
        names.put(id, name);
    }

    void signedIn(Authentication who) {
        if (who.getPrincipal() instanceof IdTokenClaimAccessor person) {
            nameIn(person).ifPresent(name -> write(Actor.of(who).name(), name));
        }
    }

    private static Optional<String> nameIn(IdTokenClaimAccessor person) {
        return Stream.of(
                        Optional.ofNullable(person.getClaimAsString("name")),
                        Optional.ofNullable(person.getClaimAsString("preferred_username")))
                .flatMap(Optional::stream)
                .map(name -> AuditText.oneLine(name, LONGEST).strip())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private void write(String id, String name) {
        jdbc.sql("""
                        INSERT INTO staff_member (id, display_name, last_signed_in_at) VALUES (:id, :name, :now)
                        ON CONFLICT (id) DO UPDATE
                            SET display_name = excluded.display_name, last_signed_in_at = excluded.last_signed_in_at""")
                .param("id", id)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        remember(id, name);
    }
}
