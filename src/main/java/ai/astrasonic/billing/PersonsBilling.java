package ai.astrasonic.billing;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Money;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person subscribed to and was billed, for that person. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class PersonsBilling {

    private static final String SUBSCRIPTION = """
            SELECT id, status, plan, amount_minor, currency, paid_until, ends_at, ended_at FROM stripe_subscription
            WHERE account_id = :account ORDER BY status IN ('canceled', 'incomplete_expired'), created_at DESC, id LIMIT 1""";

    private static final String INVOICES = """
            SELECT id, number, total_minor, tax_minor, paid_minor, currency, status, created_at FROM invoice
            WHERE account_id = :account AND status <> 'draft'
              AND (CAST(:at AS timestamptz) IS NULL OR (created_at, id) < (:at, :id))
            ORDER BY created_at DESC, id DESC LIMIT :rows""";

    private final JdbcClient jdbc;

    PersonsBilling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that runs, else the last one that did. */
    public Optional<SubscriptionView> subscription(AccountId account) {
        return jdbc.sql(SUBSCRIPTION)
                .param("account", account.value())
                .query((row, n) -> subscription(row))
                .optional();
    }

    /** Stripe's id of the customer that they are there; the first, should there be several. */
    public Optional<String> customer(AccountId account) {
        return jdbc.sql("""
                        SELECT id FROM stripe_customer WHERE account_id = :account AND deleted_at IS NULL
                        ORDER BY created_at, id LIMIT 1""")
                .param("account", account.value())
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** Whether this customer is theirs. */
    public boolean isTheirs(AccountId account, String customer) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM stripe_customer WHERE id = :id AND account_id = :account)")
                .param("id", customer)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest first, those before the given place. */
    public List<InvoiceView> invoices(AccountId account, InvoiceView.@Nullable Place before, int rows) {
        return jdbc.sql(INVOICES)
                .param("account", account.value())
                .param(
                        "at",
                        before == null ? null : before.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", before == null ? null : before.id(), Types.VARCHAR)
                .param("rows", rows)
                .query((row, n) -> invoice(row))
                .list();
    }

    private static SubscriptionView subscription(ResultSet row) throws SQLException {
        var amount = row.getObject("amount_minor", Long.class);
        return new SubscriptionView(
                row.getString("id"),
                row.getString("status"),
                row.getString("plan"),
                amount == null ? null : Money.of(amount, row.getString("currency")),
                time(row, "paid_until"),
                time(row, "ends_at"),
                time(row, "ended_at"));
    }

    private static InvoiceView invoice(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new InvoiceView(
                new InvoiceView.Place(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("id")),
                row.getString("number"),
                Money.of(row.getLong("total_minor"), currency),
                Money.of(row.getLong("tax_minor"), currency),
                Money.of(row.getLong("paid_minor"), currency),
                row.getString("status"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
