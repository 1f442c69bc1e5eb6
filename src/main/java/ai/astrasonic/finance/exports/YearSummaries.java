package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.finance.exports.YearSummary.Movement;
import ai.astrasonic.finance.exports.YearSummary.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the summary of a year. */
@Component
class YearSummaries {

    private static final String PLACES = """
            SELECT CASE WHEN p.country = 'EL' THEN 'GR' ELSE p.country END AS country, -sum(l.amount_minor)::bigint AS minor
            FROM booking b JOIN booking_line l ON l.booking_id = b.id
            LEFT JOIN sale_judgement j ON j.sale_id = b.matter LEFT JOIN invoice i ON i.id = b.matter
            CROSS JOIN LATERAL (SELECT coalesce(l.vat_country, j.country, i.tax_country) AS country) p
            WHERE b.year = :year AND l.vat_code IS NOT NULL GROUP BY 1 HAVING sum(l.amount_minor) <> 0
            ORDER BY 2 DESC, 1 NULLS LAST
            """;

    /** Of each event the account that tells its amount: of a sale or payment the debtors, of a payout the bank, and so on. */
    private static final String MOVEMENTS = """
            SELECT b.event, count(DISTINCT b.id) AS entries, abs(sum(l.amount_minor))::bigint AS minor
            FROM booking b JOIN booking_line l ON l.booking_id = b.id
            WHERE b.year = :year AND (l.account IN ('1300', '1100', '4710')
                                      OR b.journal = 'STRIPE' AND l.account IN ('4700', '1520'))
            GROUP BY b.event
            """;

    private static final String FINDINGS = """
            SELECT kind, count(*) AS found FROM finance_finding
            WHERE resolved_at IS NULL AND period = :year GROUP BY kind ORDER BY kind
            """;

    private final BookFigures figures;
    private final JdbcClient jdbc;

    YearSummaries(BookFigures figures, JdbcClient jdbc) {
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /** How many lines a year has. */
    long lines(BookPeriod year) {
        return figures.accounts(year).stream().mapToLong(AccountTotal::lines).sum();
    }

    /** Within the transaction of whoever asks, so that it says what the files beside it say. */
    YearSummary of(BookPeriod year, long entries, Instant asOf) {
        var vat = figures.vat(year);
        return new YearSummary(
                year.yearNumber(),
                !figures.closedUntil().isBefore(year.last()),
                asOf,
                entries,
                figures.opening(year),
                figures.accounts(year),
                figures.revenue(year),
                places(year, vat.stream().mapToLong(VatTotal::baseMinor).sum()),
                vat,
                movements(year),
                findings(year));
    }

    /** What went after its term has no country any more, and is part of the sums all the same. */
    private List<Place> places(BookPeriod year, long all) {
        var places = new ArrayList<>(jdbc.sql(PLACES)
                .param("year", year.yearNumber())
                .query((row, _) -> new Place(row.getString("country"), row.getLong("minor")))
                .list());
        long rest = all - places.stream().mapToLong(Place::minor).sum();
        if (rest != 0) {
            places.add(new Place(null, rest));
        }
        return places;
    }

    private List<Movement> movements(BookPeriod year) {
        var order = ai.astrasonic.finance.books.BookedEvents.all();
        return jdbc
                .sql(MOVEMENTS)
                .param("year", year.yearNumber())
                .query(DataClassRowMapper.newInstance(Movement.class))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(movement -> order.indexOf(movement.event())))
                .toList();
    }

    private SequencedMap<String, Long> findings(BookPeriod year) {
        var findings = new LinkedHashMap<String, Long>();
        jdbc.sql(FINDINGS).param("year", year.name()).query(row -> {
            findings.put(row.getString("kind"), row.getLong("found"));
        });
        return findings;
    }
}
