package ai.astrasonic.rectification;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.keys.FieldEncryption;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes corrections down and reads them. The hashes are made by the database, so that it can hold every stored value
 * against them; the account's id is in each, so that equal values of two people differ.
 */
@Component
class RectificationLog {

    private static final String WRITE = """
            INSERT INTO rectification (id, account_id, attribute, request_id, before_value, after_value, before_hashes, after_hashes,
                                       evidence, corrected_at)
            SELECT :id, :account, :attribute, :request, :before, :after, hashes(:beforeForms), hashes(:afterForms), :evidence, :now""";

    private static final String HASHES = """
            (SELECT coalesce(array_agg(DISTINCT sha256(convert_to(:account || lower(normalize(form)), 'UTF8'))), '{}')
             FROM unnest(CAST(:$1 AS text[])) form)""";

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;
    private final Clock clock;

    RectificationLog(JdbcClient jdbc, FieldEncryption encryption, Clock clock) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.clock = clock;
    }

    Rectification write(
            AccountId account,
            AccountAttribute attribute,
            @Nullable Spelling before,
            Spelling after,
            String evidence,
            @Nullable RequestId request,
            List<Reached> places) {
        var id = Ids.next(clock);
        jdbc.sql(WRITE.replaceAll("hashes\\(:(\\w+)\\)", HASHES).replace(":account ||", ":person ||"))
                .param("id", id)
                .param("account", account.value())
                .param("person", account.toString())
                .param("attribute", attribute.name())
                .param("request", request == null ? null : request.value(), java.sql.Types.OTHER)
                .param("before", before == null ? null : encryption.encrypt(before.typed(), id), java.sql.Types.BINARY)
                .param("after", encryption.encrypt(after.typed(), id))
                .param("beforeForms", before == null ? new String[0] : before.forms().toArray(String[]::new))
                .param("afterForms", after.forms().toArray(String[]::new))
                .param("evidence", evidence)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        places.forEach(place -> write(id, account, place));
        return new Rectification(
                new RectificationId(id),
                account,
                attribute,
                Optional.ofNullable(request),
                evidence,
                clock.instant(),
                places);
    }

    private void write(UUID rectification, AccountId account, Reached place) {
        jdbc.sql("""
                        INSERT INTO rectification_place (id, rectification_id, account_id, data_set, attribute, outcome, records)
                        VALUES (:id, :rectification, :account, :set, :attribute, :outcome, :records)
                        """)
                .param("id", Ids.next(clock))
                .param("rectification", rectification)
                .param("account", account.value())
                .param("set", place.dataSet())
                .param("attribute", place.attribute())
                .param("outcome", place.outcome().name())
                .param("records", place.records())
                .update();
    }

    /** @return false when nothing waits there */
    boolean confirm(RectificationId id, String place, String confirmation) {
        return jdbc.sql("""
                        UPDATE rectification_place SET outcome = 'CONFIRMED', confirmation = :confirmation, confirmed_at = :now
                        WHERE rectification_id = :id AND data_set || '.' || attribute = :place AND outcome = 'WAITING'
                        """)
                        .param("confirmation", confirmation)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("place", place)
                        .update()
                > 0;
    }

    List<Rectification> of(AccountId account) {
        return jdbc.sql("""
                        SELECT id, account_id, attribute, request_id, evidence, corrected_at FROM rectification
                        WHERE account_id = :account ORDER BY corrected_at DESC, id DESC
                        """).param("account", account.value()).query((row, n) -> read(row)).list();
    }

    private Rectification read(ResultSet row) throws SQLException {
        var id = new RectificationId(row.getObject(1, UUID.class));
        return new Rectification(
                id,
                new AccountId(row.getObject(2, UUID.class)),
                AccountAttribute.valueOf(row.getString(3)),
                Optional.ofNullable(row.getObject(4, UUID.class)).map(RequestId::new),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                placesOf(id));
    }

    private List<Reached> placesOf(RectificationId id) {
        return jdbc.sql("""
                        SELECT data_set, attribute, outcome, records FROM rectification_place
                        WHERE rectification_id = :id ORDER BY data_set, attribute
                        """)
                .param("id", id.value())
                .query((row, n) -> new Reached(
                        row.getString(1),
                        row.getString(2),
                        Reached.Outcome.valueOf(row.getString(3)),
                        row.getInt(4)))
                .list();
    }
}
