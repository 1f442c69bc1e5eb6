package ai.astrasonic.finance.vat;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rates that finance notes from what the European Central Bank publishes. */
@Service
@Transactional
@PreAuthorize(
        "hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class EcbRates {

    private static final int LATEST = 7;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    EcbRates(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of the ends of some quarters. */
    @Transactional(readOnly = true)
    public List<EcbRate> of(Set<BookPeriod> quarters) {
        return jdbc.sql("""
                        SELECT quarter_end, currency, per_euro, published_on FROM ecb_rate
                        WHERE quarter_end = ANY(CAST(:days AS date[])) ORDER BY quarter_end DESC, currency""")
                .param(
                        "days",
                        quarters.stream()
                                .map(quarter -> quarter.last().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .query((row, n) -> new EcbRate(
                        BookPeriod.quarterOf(row.getObject("quarter_end", LocalDate.class)),
                        row.getString("currency"),
                        row.getBigDecimal("per_euro"),
                        row.getObject("published_on", LocalDate.class)))
                .list();
    }

    /**
     * Notes one, in the place of what was noted before.
     *
     * @throws IllegalArgumentException for a rate that cannot be: not positive, of the euro, of a day outside the week from the
     *     quarter's last day on, or in the future
     */
    @PreAuthorize("hasRole('" + Roles.FINANCE + "')")
    public void note(EcbRate rate) {
        requirePossible(rate);
        jdbc.sql("""
                        INSERT INTO ecb_rate VALUES (:end, :currency, :rate, :published)
                        ON CONFLICT (quarter_end, currency)
                        DO UPDATE SET per_euro = excluded.per_euro, published_on = excluded.published_on""")
                .param("end", rate.quarter().last())
                .param("currency", rate.currency())
                .param("rate", rate.perEuro())
                .param("published", rate.publishedOn())
                .update();
        trail.record(AuditAct.of("ecb-rate-noted", "books", rate.quarter().name())
                .with("currency", rate.currency())
                .with("perEuro", rate.perEuro()));
    }

    private void requirePossible(EcbRate rate) {
        var last = rate.quarter().last();
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        boolean possible = rate.perEuro().signum() > 0
                && !rate.currency().equals("EUR")
                && !rate.quarter().isYear()
                && !rate.publishedOn().isBefore(last)
                && !rate.publishedOn().isAfter(last.plusDays(LATEST))
                && !rate.publishedOn().isAfter(today);
        if (!possible) {
            throw new IllegalArgumentException("No such rate can have been published");
        }
    }
}
