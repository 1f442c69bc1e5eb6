package ai.astrasonic.requests;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what came in the last twelve months, how soon it was answered, and why not or not yet; each in one statement. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.READER)
public class RequestFigures {

    private static final int MONTHS = 12;

    private static final String RECEIVED = """
            SELECT to_char(receipt_date, 'YYYY-MM') AS month, kind, count(*) AS requests
            FROM data_subject_request WHERE receipt_date >= :from GROUP BY 1, 2""";

    private static final String ANSWERED = """
            SELECT width_bucket((answered_at AT TIME ZONE 'Europe/Amsterdam')::date - receipt_date, ARRAY[4, 8, 15, 22, 31])
                AS bucket, count(*) AS requests
            FROM data_subject_request WHERE receipt_date >= :from AND answered_at IS NOT NULL GROUP BY 1""";

    private static final String GROUNDS = """
            SELECT %1$s AS ground, count(*) AS requests
            FROM data_subject_request WHERE receipt_date >= :from AND %1$s IS NOT NULL GROUP BY 1""";

    private final JdbcClient jdbc;
    private final Clocks clocks;

    RequestFigures(JdbcClient jdbc, Clocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    public DeskFigures ofTheYear() {
        var last = YearMonth.from(clocks.today());
        var months = Stream.iterate(last.minusMonths(MONTHS - 1), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        var from = months.getFirst().atDay(1);
        return new DeskFigures(
                months,
                received(months, from),
                answered(from),
                grounds("refusal_ground", from),
                grounds("extension_ground", from));
    }

    private Map<RequestKind, List<Long>> received(List<YearMonth> months, LocalDate from) {
        var counts = new EnumMap<RequestKind, List<Long>>(RequestKind.class);
        Arrays.stream(RequestKind.values())
                .forEach(kind -> counts.put(kind, new ArrayList<>(Collections.nCopies(MONTHS, 0L))));
        jdbc.sql(RECEIVED).param("from", from).query(row -> {
            int at = months.indexOf(YearMonth.parse(row.getString("month")));
            if (at >= 0) {
                Objects.requireNonNull(counts.get(RequestKind.valueOf(row.getString("kind"))))
                        .set(at, row.getLong("requests"));
            }
        });
        return counts;
    }

    private List<Long> answered(LocalDate from) {
        var counts = new ArrayList<>(Collections.nCopies(DeskFigures.DAYS.size() + 1, 0L));
        jdbc.sql(ANSWERED).param("from", from).query(row -> {
            counts.set(row.getInt("bucket"), row.getLong("requests"));
        });
        return counts;
    }

    private Map<String, Long> grounds(String column, LocalDate from) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(GROUNDS.formatted(column)).param("from", from).query(row -> {
            counts.put(row.getString("ground"), row.getLong("requests"));
        });
        return counts;
    }
}
