package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people and lists them, masked. A search is exact in the normal form of what was asked, never by a part of it:
 * whoever finds somebody knew an identifier before.
 */
@GoesOnUnderRestriction(value = "dsar-handling", because = "finds people so that they can be answered")
@Service
@PreAuthorize(
        "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class Accounts {

    private static final int LARGEST_PAGE = 200;
    private static final String COLUMNS =
            "a.id, a.email_as_typed, a.display_name, a.country, a.status, a.restricted_at, a.created_at";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody whom the account id, the identity server's id or an address, in use or former, belongs to. */
    @Transactional(readOnly = true)
    public List<AccountSummary> find(String identifier) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM account a JOIN (
                            SELECT id FROM account WHERE id = :id
                            UNION SELECT id FROM account WHERE email = :email
                            UNION SELECT id FROM account WHERE identity_id = :text
                            UNION SELECT account_id FROM account_email WHERE email = :email) found USING (id)
                        ORDER BY (a.email = :email) DESC NULLS LAST, a.id DESC
                        """)
                .param("id", Identifier.uuid(identifier), Types.OTHER)
                .param("email", Identifier.email(identifier), Types.VARCHAR)
                .param("text", identifier.strip())
                .query((row, n) -> AccountSummary.of(row))
                .list();
    }

    /** Who uses this address now, else who used it last. */
    @Transactional(readOnly = true)
    public Optional<AccountId> ownerOf(EmailAddress address) {
        return jdbc.sql("""
                        SELECT id FROM (
                            SELECT id, 'infinity'::timestamptz AS until FROM account WHERE email = :email
                            UNION ALL SELECT account_id, used_until FROM account_email WHERE email = :email) owner
                        ORDER BY until DESC LIMIT 1
                        """)
                .param("email", address.normal())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** A page by key, not by offset: the thousandth costs what the first one does. */
    @Transactional(readOnly = true)
    public AccountPage page(AccountFilter filter, @Nullable AccountId after, int size) {
        var wanted = Math.clamp(size, 1, LARGEST_PAGE);
        var rows = jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE " + condition(filter, after)
                        + " ORDER BY a.id DESC LIMIT :size")
                .paramSource(new MapSqlParameterSource()
                        .addValue(
                                "status",
                                filter.status() == null ? null : filter.status().name())
                        .addValue("country", filter.country())
                        .addValue("after", after == null ? null : after.value())
                        .addValue("size", wanted + 1))
                .query((row, n) -> AccountSummary.of(row))
                .list();
        var more = rows.size() > wanted;
        var shown = more ? rows.subList(0, wanted) : rows;
        return new AccountPage(shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    /** How to write to this person; empty for nobody and for an erased one. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public Optional<AccountContact> contactOf(AccountId account) {
        return jdbc.sql(
                        "SELECT email_as_typed, display_name, language FROM account WHERE id = :id AND email IS NOT NULL")
                .param("id", account.value())
                .query((row, n) -> new AccountContact(
                        account,
                        new EmailAddress(row.getString(1)),
                        Objects.requireNonNullElse(row.getString(2), ""),
                        Locale.of(Objects.requireNonNullElse(row.getString(3), "en"))))
                .optional();
    }

    /** The person's addresses, the present one and the former ones, each with the span in which it was nobody else's. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public List<HeldAddress> addressesOf(AccountId account) {
        return jdbc.sql("""
                        WITH used AS (
                            SELECT id AS person, email, email_since AS since, timestamptz '9999-01-01Z' AS until
                            FROM account WHERE email IS NOT NULL
                            UNION ALL SELECT account_id, email, used_from, used_until FROM account_email)
                        SELECT mine.email, coalesce(max(other.until), timestamptz '1970-01-01Z'), mine.until
                        FROM used mine LEFT JOIN used other
                          ON other.email = mine.email AND other.person <> mine.person AND other.until <= mine.since
                        WHERE mine.person = :id GROUP BY mine.email, mine.since, mine.until
                        """)
                .param("id", account.value())
                .query((row, n) ->
                        new HeldAddress(new EmailAddress(row.getString(1)), instant(row, 2), instant(row, 3)))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Transactional(readOnly = true)
    public Optional<AccountSummary> summary(AccountId account) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account a WHERE a.id = :id")
                .param("id", account.value())
                .query((row, n) -> AccountSummary.of(row))
                .optional();
    }

    private static String condition(AccountFilter filter, @Nullable AccountId after) {
        return Stream.of(
                        filter.status() == null ? "" : "a.status = :status",
                        filter.country() == null ? "" : "a.country = :country",
                        after == null ? "" : "a.id < :after")
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " AND " + b)
                .orElse("true");
    }
}
