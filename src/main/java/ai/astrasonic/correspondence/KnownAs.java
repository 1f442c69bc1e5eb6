package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Handles;
import ai.astrasonic.keys.FieldEncryption;
import ai.astrasonic.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads by what a person is known to recipients, while the database still knows it. A former address that is somebody else's now
 * leads to them, and is left out.
 */
@Component
class KnownAs {

    private static final String HANDLES = """
            SELECT 'ACCOUNT' AS kind, id::text AS value, NULL::timestamptz AS at FROM account WHERE id = :person
            UNION ALL SELECT 'EMAIL', email, NULL FROM account WHERE id = :person AND email IS NOT NULL
            UNION ALL SELECT 'EMAIL', f.email, NULL FROM account_email f WHERE f.account_id = :person
                AND NOT EXISTS (SELECT FROM account o WHERE o.email = f.email AND o.id <> f.account_id)
            UNION ALL SELECT 'STRIPE_CUSTOMER', id, NULL FROM stripe_customer WHERE account_id = :person
            UNION ALL SELECT 'PSEUDONYM', pseudonym::text, NULL FROM analytics_link WHERE account_id = :person
            UNION ALL SELECT 'CHAT_SESSION', external_id, NULL FROM support_conversation
                WHERE account_id = :person AND channel = 'CHAT' AND external_id IS NOT NULL
            UNION ALL SELECT 'MAIL', coalesce(provider_id, message_id), sent_at FROM email_sent
                WHERE account_id = :person AND sent_at IS NOT NULL
            """;

    private static final String TOKENS = """
            SELECT id, provider, refresh_token, connected_at FROM connection
            WHERE account_id = :person AND refresh_token IS NOT NULL""";

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;

    KnownAs(JdbcClient jdbc, FieldEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    Handles of(AccountId person) {
        var all = new ArrayList<Handle>();
        jdbc.sql(HANDLES).param("person", person.value()).query(row -> {
            all.add(handle(row));
        });
        jdbc.sql(TOKENS).param("person", person.value()).query(row -> {
            all.add(token(row));
        });
        return new Handles(all);
    }

    private static Handle handle(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new Handle(
                HandleKind.valueOf(row.getString("kind")), row.getString("value"), at == null ? null : at.toInstant());
    }

    private Handle token(ResultSet row) throws SQLException {
        var kind = HandleKind.valueOf(row.getString("provider") + "_TOKEN");
        return new Handle(
                kind,
                encryption.decrypt(row.getBytes("refresh_token"), row.getObject("id", UUID.class)),
                row.getObject("connected_at", OffsetDateTime.class).toInstant());
    }
}
