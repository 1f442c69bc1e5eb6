package ai.astrasonic.finance.books;

import static ai.astrasonic.finance.books.BooksRefused.when;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.FreshSignIn;
import ai.astrasonic.finance.books.BooksRefused.Why;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance decides about the books: where a sale was made, and that a period is closed. Each with a reason. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.FINANCE + "')")
public class BookDesk {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * Sales that no VAT code fits, and those whose evidence contradicts where they are taxed. Sums are over all entries of a
     * sale, for a correction takes back what stood before.
     */
    private static final String UNJUDGED = """
            WITH waiting AS (
                SELECT b.matter AS sale_id, false AS contradicted FROM booking b JOIN booking_line l ON l.booking_id = b.id
                WHERE l.vat_code = 'JUDGE' AND b.booked_on <= :until
                GROUP BY b.matter HAVING sum(l.amount_minor) <> 0
                UNION
                SELECT p.invoice_id, true FROM finance_finding f JOIN payment p ON p.id = f.object_id
                WHERE f.kind = 'place-conflict' AND f.resolved_at IS NULL
                  AND NOT EXISTS (SELECT FROM sale_judgement j WHERE j.sale_id = p.invoice_id))
            SELECT w.sale_id, max(b.invoice_number) AS invoice_number, min(b.supplied_on) AS day,
                   -sum(l.amount_minor)::bigint AS base_minor, bool_and(w.contradicted) AS contradicted,
                   (SELECT t.country FROM taxed_place t WHERE t.sale_id = w.sale_id) AS taxed_in,
                   coalesce((SELECT t.by_number FROM taxed_place t WHERE t.sale_id = w.sale_id), false) AS business,
                   coalesce((SELECT string_agg(DISTINCT e.kind || ' ' || e.country, ', ')
                             FROM payment p JOIN place_evidence e ON e.payment_id = p.id
                             WHERE coalesce(p.invoice_id, p.id) = w.sale_id), '') AS evidence
            FROM waiting w JOIN booking b ON b.matter = w.sale_id JOIN booking_line l ON l.booking_id = b.id
            WHERE l.vat_code IS NOT NULL AND b.booked_on <= :until
            GROUP BY w.sale_id ORDER BY day, sale_id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final FreshSignIn signIn;
    private final AuditTrail trail;
    private final Clock clock;

    BookDesk(JdbcClient jdbc, FreshSignIn signIn, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.signIn = signIn;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Sales that wait for a person, the oldest first.
     *
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
    public List<UnjudgedSale> unjudged(LocalDate until, int most) {
        return jdbc.sql(UNJUDGED)
                .param("until", until)
                .param("most", most)
                .query(DataClassRowMapper.newInstance(UnjudgedSale.class))
                .list();
    }

    /**
     * Says in which country a sale is taxed; the books follow at their next round.
     *
     * @param business whether the customer is a business with a VAT number
     * @throws BooksRefused for a sale or a country that does not exist, or without a reason
     */
    public void judge(String saleId, String country, boolean business, String reason) {
        when(!COUNTRIES.contains(country), Why.UNKNOWN_COUNTRY, "There is no such country");
        when(!exists(saleId), Why.UNKNOWN_SALE, "There is no such sale");
        var why = reason(reason);
        jdbc.sql("""
                        INSERT INTO sale_judgement (sale_id, country, business, reason, judged_by, judged_at)
                        VALUES (:sale, :country, :business, :reason, :by, :at)
                        ON CONFLICT (sale_id) DO UPDATE SET country = excluded.country, business = excluded.business,
                            reason = excluded.reason, judged_by = excluded.judged_by, judged_at = excluded.judged_at
                        """)
                .param("sale", saleId)
                .param("country", country)
                .param("business", business)
                .param("reason", why)
                .param("by", Actor.current().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        changed(saleId);
        trail.record(AuditAct.of("sale-judged", "sale", saleId).because(why).with("country", country));
    }

    /**
     * Closes the books up to a day: nothing is booked on it or before it any more, and later corrections come after it. There
     * is no way back, so it takes a fresh sign-in.
     *
     * @throws BooksRefused when the day is not over, something is still to be booked or judged, or there is no reason
     */
    public void close(LocalDate until, String reason) {
        signIn.require();
        var why = reason(reason);
        when(!until.isBefore(today()), Why.NOT_OVER, "The day is not over");
        when(isClosed(until), Why.CLOSED_ALREADY, "The books are closed up to then already");
        when(isWaiting(), Why.STILL_TO_BOOK, "Something is still to be booked");
        when(!unjudged(until, 1).isEmpty(), Why.STILL_TO_JUDGE, "The place of a sale is still to be judged");
        jdbc.sql("INSERT INTO book_closing VALUES (:until, :at, :by, :reason)")
                .param("until", until)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .param("reason", why)
                .update();
        trail.record(AuditAct.of("books-closed", "books", until.toString()).because(why));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    private boolean isClosed(LocalDate until) {
        return is("SELECT EXISTS (SELECT FROM book_closing WHERE closed_until >= :until)", "until", until);
    }

    private boolean isWaiting() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('booking.number'))::text")
                .query(String.class)
                .optional();
        return jdbc.sql("SELECT EXISTS (SELECT FROM sale_changed)")
                .query(Boolean.class)
                .single();
    }

    private boolean exists(String saleId) {
        return is("SELECT EXISTS (SELECT FROM invoice WHERE id = :id)", "id", saleId);
    }

    private boolean is(String sql, String name, Object value) {
        return jdbc.sql(sql).param(name, value).query(Boolean.class).single();
    }

    private void changed(String saleId) {
        jdbc.sql("INSERT INTO sale_changed VALUES (:sale, :at) ON CONFLICT DO NOTHING")
                .param("sale", saleId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String reason(String given) {
        when(given.isBlank(), Why.NO_REASON, "A reason is needed");
        return given.strip();
    }
}
