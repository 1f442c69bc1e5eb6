package ai.astrasonic.finance.vat;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sales to businesses elsewhere in the Union, and the proof that each had a VAT number (Reg. (EU) 282/2011, Art. 18). */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.FINANCE + "')")
public class VatNumbers {

    private static final String BUSINESS = "EU-B2B";

    /** The number is the one that the invoice was made out to; of its proofs the last one until the listing is due counts. */
    private static final String LISTING = """
            SELECT sold.vat_number, sold.base_minor, p.consulted_on, p.valid, p.consultation
            FROM (SELECT coalesce(i.vat_number, '') AS vat_number, -sum(l.amount_minor)::bigint AS base_minor
                  FROM booking b JOIN booking_line l ON l.booking_id = b.id LEFT JOIN invoice i ON i.id = b.matter
                  WHERE b.booked_on BETWEEN :first AND :last AND l.vat_code = :code
                  GROUP BY 1 HAVING sum(l.amount_minor) <> 0) sold
            LEFT JOIN LATERAL (SELECT consulted_on, valid, consultation FROM vat_number_proof p
                               WHERE p.vat_number = sold.vat_number AND p.consulted_on BETWEEN :oldest AND :due
                               ORDER BY p.consulted_on DESC, p.id LIMIT 1) p ON true
            ORDER BY 1
            """;

    private static final String NOTE = """
            INSERT INTO vat_number_proof (id, customer_key, vat_number, consulted_on, valid, consultation, noted_at)
            SELECT gen_random_uuid(), c.customer_key, :number, :day, :valid, :consultation, :now
            FROM (SELECT DISTINCT b.customer_key FROM invoice i JOIN booking b ON b.matter = i.id
                  WHERE i.vat_number = :number AND b.customer_key IS NOT NULL) c
            ON CONFLICT (customer_key, vat_number, consulted_on)
            DO UPDATE SET valid = excluded.valid, consultation = excluded.consultation, noted_at = excluded.noted_at
            """;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    VatNumbers(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The listing of a quarter; what was sold without a number stands under an empty one. */
    @Transactional(readOnly = true)
    @PreAuthorize(
            "hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public List<IcpLine> listing(BookPeriod quarter) {
        return jdbc.sql(LISTING)
                .param("code", BUSINESS)
                .param("first", quarter.first())
                .param("last", quarter.last())
                .param("oldest", quarter.first().minusYears(1))
                .param("due", quarter.last().plusMonths(1))
                .query(DataClassRowMapper.newInstance(IcpLine.class))
                .list();
    }

    /**
     * Notes what VIES said of a number, for every customer who was invoiced under it.
     *
     * @param consultation number that VIES gave the request; null where it gave none
     * @throws IllegalArgumentException for a day in the future
     * @throws NoSuchElementException for a number that no invoice was made out to
     */
    public void note(String vatNumber, LocalDate consultedOn, boolean valid, @Nullable String consultation) {
        if (consultedOn.isAfter(LocalDate.ofInstant(clock.instant(), Controller.ZONE))) {
            throw new IllegalArgumentException("Nobody asks in the future");
        }
        int noted = jdbc.sql(NOTE)
                .param("number", vatNumber)
                .param("day", consultedOn)
                .param("valid", valid)
                .param("consultation", consultation)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (noted == 0) {
            throw new NoSuchElementException("No invoice was made out to this number");
        }
        trail.record(AuditAct.of("vat-number-noted", "books", consultedOn.toString())
                .with("valid", valid)
                .with("customers", noted));
    }
}
