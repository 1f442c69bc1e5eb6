package ai.astrasonic.jobs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.vat.OssLine;
import ai.astrasonic.finance.vat.VatReturns;
import ai.astrasonic.testing.DatabaseTest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class OssRecordsTest {

    private static final String FILE = "oss-records-2025.csv";

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext application;

    @Autowired
    VatReturns returns;

    @BeforeEach
    void aYear() {
        var books = new BooksKept(application);
        books.tell(BookStory.of("nl", "eur").invoice("2025-03-12", "NL", 1210, 210));
        books.tell(BookStory.of("de", "eur")
                .customer(new UUID(1, 1))
                .invoice("2025-03-15", "DE", 1190, 190)
                .charge("2025-03-16", 1190)
                .moved("charge", "ch_de", "2025-03-16", 1190, 40)
                .refund("2025-04-02", 595)
                .moved("refund", "re_de", "2025-04-02", -595, 0));
        books.tell(BookStory.of("old", "eur")
                .invoice("2024-12-20", "FR", 1200, 200)
                .charge("2024-12-20", 1200)
                .moved("charge", "ch_old", "2024-12-20", 1200, 40)
                .refund("2025-01-03", 1200)
                .moved("refund", "re_old", "2025-01-03", -1200, 0));
        books.tell(BookStory.of("fi", "usd")
                .invoice("2025-05-15", "FI", 1255, 255)
                .charge("2025-05-15", 1255)
                .moved("charge", "ch_fi", "2025-05-15", 1150, 40));
    }

    @Test
    void the_records_of_each_quarter_add_up_to_its_return_by_state_rate_and_quarter_of_supply() throws Exception {
        try (var made = MadeYear.of(application, 2025, folder)) {
            var recorded = new TreeMap<String, String>();
            byReturn(records(made)).forEach((key, sums) -> recorded.put(key, sums[0] + " " + sums[1]));

            assertThat(recorded).isEqualTo(declared()).hasSize(4);
        }
    }

    @Test
    void a_record_has_what_the_regulation_asks_for_and_no_name() throws Exception {
        try (var made = MadeYear.of(application, 2025, folder)) {
            var supply = records(made).stream()
                    .filter(row -> "AS-DE".equals(row.get("invoice")) && "supply".equals(row.get("record")))
                    .findFirst()
                    .orElseThrow();

            assertThat(supply)
                    .containsEntry("member_state", "DE")
                    .containsEntry("type_of_service", "electronically supplied service")
                    .containsEntry("date_of_supply", "2025-03-15")
                    .containsEntry("taxable_amount", "10.00")
                    .containsEntry("currency", "EUR")
                    .containsEntry("vat_rate", "19.00")
                    .containsEntry("vat", "1.90")
                    .containsEntry("payments_received", "2025-03-16 11.90 EUR");
            assertThat(supply.get("customer")).matches("C\\d+");
            assertThat(supply.get("evidence_of_place")).contains("card-country US");
            assertThat(made.text(FILE)).doesNotContain("Jo Consumer", "cus_");
        }
    }

    @Test
    void what_changed_later_is_a_record_of_its_own_and_other_currencies_stand_beside_the_euros() throws Exception {
        try (var made = MadeYear.of(application, 2025, folder)) {
            assertThat(records(made))
                    .extracting(row -> row.get("record") + " " + row.get("invoice") + " " + row.get("quarter_of_supply")
                            + " " + row.get("taxable_amount") + " " + row.get("agreed_amount")
                            + row.get("agreed_currency"))
                    .containsExactlyInAnyOrder(
                            "supply AS-DE 2025-Q1 10.00 ",
                            "decrease AS-DE 2025-Q1 -5.00 ",
                            "decrease AS-OLD 2024-Q4 -10.00 ",
                            "supply AS-FI 2025-Q2 9.16 10.00USD");
        }
    }

    private Map<String, String> declared() {
        var declared = new TreeMap<String, String>();
        RunAs.job("test", () -> {
            for (int quarter = 1; quarter <= 4; quarter++) {
                var period = BookPeriod.quarter(2025, quarter);
                var told = returns.oss(period);
                Stream.concat(told.lines().stream(), told.corrections().stream())
                        .forEach(line -> declared.put(key(period, line), line.baseMinor() + " " + line.vatMinor()));
            }
        });
        return declared;
    }

    private static String key(BookPeriod period, OssLine line) {
        return period.name() + " " + line.supplied().name() + " " + line.state() + " " + line.percent();
    }

    private static Map<String, long[]> byReturn(List<Map<String, String>> records) {
        var sums = new HashMap<String, long[]>();
        for (var row : records) {
            var key = row.get("quarter_of_return") + " " + row.get("quarter_of_supply") + " " + row.get("member_state")
                    + " " + row.get("vat_rate");
            var sum = sums.computeIfAbsent(key, _ -> new long[2]);
            sum[0] += cents(row.get("taxable_amount"));
            sum[1] += cents(row.get("vat"));
        }
        return sums;
    }

    private static long cents(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static List<Map<String, String>> records(MadeYear made) throws Exception {
        var rows = made.rows(FILE);
        var heading = rows.getFirst();
        return rows.stream().skip(1).map(row -> record(heading, row)).toList();
    }

    private static Map<String, String> record(List<String> heading, List<String> row) {
        assertThat(row).hasSameSizeAs(heading);
        var record = new HashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
            record.put(heading.get(i), row.get(i));
        }
        return record;
    }
}
