package ai.astrasonic.rectification;

import ai.astrasonic.audit.Reveals;
import ai.astrasonic.keys.FieldEncryption;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows before or after of a correction to somebody who says why; each look is in the audit trail, the value is not. */
@Service
public class RectificationReveal {

    /** Which of the two values. */
    public enum Side {
        BEFORE("before_value"),
        AFTER("after_value");

        private final String column;

        Side(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;
    private final Reveals reveals;

    RectificationReveal(JdbcClient jdbc, FieldEncryption encryption, Reveals reveals) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.reveals = reveals;
    }

    /**
     * @return the value in clear; empty where there was none
     * @throws IllegalArgumentException without a reason
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "')")
    public Optional<String> reveal(RectificationId id, Side side, String reason) {
        return jdbc.sql("SELECT account_id, " + side.column + " FROM rectification WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    var person = new AccountId(row.getObject(1, UUID.class));
                    reveals.record("rectification", id.value(), person, side.name(), reason);
                    return Optional.ofNullable(row.getBytes(2)).map(value -> encryption.decrypt(value, id.value()));
                })
                .optional()
                .flatMap(found -> found);
    }
}
