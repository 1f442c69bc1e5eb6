package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list may show of a person: enough to tell people apart, not enough to use. */
public record AccountSummary(
        AccountId id,
        String maskedEmail,
        String maskedName,
        String country,
        AccountStatus status,
        boolean restricted,
        Instant createdAt) {

    static AccountSummary of(ResultSet row) throws SQLException {
        return new AccountSummary(
                new AccountId(row.getObject("id", UUID.class)),
                maskedEmail(row.getString("email_as_typed")),
                Masking.name(row.getString("display_name")),
                Objects.requireNonNullElse(row.getString("country"), ""),
                AccountStatus.valueOf(row.getString("status")),
                row.getObject("restricted_at") != null,
                row.getTimestamp("created_at").toInstant());
    }

    private static String maskedEmail(@Nullable String typed) {
        return typed == null ? "" : new EmailAddress(typed).masked();
    }
}
