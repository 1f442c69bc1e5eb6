package ai.astrasonic.backup;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much each person may back up. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "counts what is stored; nothing is stored by it")
@Service
@EnableConfigurationProperties(BackupProperties.class)
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.ADMIN, Roles.SYSTEM})
public class BackupQuotas {

    /** Counted from the open uploads, never kept in a column that could drift. */
    private static final String RESERVED = """
            (SELECT coalesce(sum(u.reserved_bytes), 0) FROM backup_upload u
             WHERE u.account_id = :account AND u.file_id IS NULL AND u.expires_at > :now)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final long usual;

    BackupQuotas(JdbcClient jdbc, BackupProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.usual = properties.quota().toBytes();
    }

    /**
     * What a person may back up and has backed up.
     *
     * @param reservedBytes for uploads that are open
     */
    public record Quota(long allowedBytes, long usedBytes, long reservedBytes) {

        public long freeBytes() {
            return Math.max(0, allowedBytes - usedBytes - reservedBytes);
        }
    }

    /** @throws NoSuchElementException when there is no such account */
    @Transactional
    public Quota of(AccountId account) {
        try {
            jdbc.sql("""
                            INSERT INTO backup_quota (account_id, allowed_bytes) VALUES (:account, :usual)
                            ON CONFLICT DO NOTHING""")
                    .param("account", account.value())
                    .param("usual", usual)
                    .update();
        } catch (DataIntegrityViolationException noSuchAccount) {
            throw new NoSuchElementException("No account " + account);
        }
        return jdbc.sql("SELECT allowed_bytes, used_bytes, " + RESERVED
                        + " FROM backup_quota WHERE account_id = :account")
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Quota(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    @Transactional
    public void allow(AccountId account, long bytes) {
        of(account);
        jdbc.sql("UPDATE backup_quota SET allowed_bytes = :bytes WHERE account_id = :account")
                .param("bytes", bytes)
                .param("account", account.value())
                .update();
    }

    /** Locks the person's row until the transaction ends: their files change one at a time. */
    void lock(AccountId account) {
        jdbc.sql("SELECT 1 FROM backup_quota WHERE account_id = :account FOR UPDATE")
                .param("account", account.value())
                .query()
                .listOfRows();
    }

    /** Takes (or gives back) space; false when there is not enough. */
    boolean take(AccountId account, long bytes) {
        return jdbc.sql("""
                                UPDATE backup_quota SET used_bytes = used_bytes + :bytes
                                WHERE account_id = :account
                                  AND (:bytes <= 0 OR used_bytes + :bytes + """ + RESERVED + " <= allowed_bytes)")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("account", account.value())
                        .param("bytes", bytes)
                        .update()
                == 1;
    }
}
