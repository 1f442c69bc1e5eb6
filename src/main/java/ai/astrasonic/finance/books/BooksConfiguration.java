package ai.astrasonic.finance.books;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the tables of the books are about nobody but the staff. */
@Configuration(proxyBeanMethods = false)
class BooksConfiguration {

    @Bean
    DataSetSource tablesOfTheBooks() {
        return () -> List.of(
                technical("book_number", "the last number given in each year", List.of("year", "last")),
                technical(
                        "book_total",
                        "sums of a day, which say nothing of anybody",
                        List.of(
                                "booked_on",
                                "supplied_from",
                                "account",
                                "vat_code",
                                "vat_country",
                                "vat_percent",
                                "debit_minor",
                                "credit_minor",
                                "vat_minor",
                                "lines")),
                technical(
                        "ecb_rate",
                        "exchange rates that the European Central Bank published",
                        List.of("quarter_end", "currency", "per_euro", "published_on")),
                technical(
                        "removed_booking",
                        "number of an entry of which nothing else is left",
                        List.of("booking_id", "removed_at")),
                technical(
                                "book_closing",
                                "up to which day the books are closed",
                                List.of("closed_until", "closed_at", "closed_by", "reason"))
                        .ofStaff("billing", "payment", Set.of("closed_by")),
                technical(
                                "sale_judgement",
                                "where a sale was made, decided by a person",
                                List.of("sale_id", "country", "business", "reason", "judged_by", "judged_at"))
                        .ofStaff("billing", "payment", Set.of("judged_by")));
    }

    private static DataSet technical(String table, String why, List<String> columns) {
        return DataSet.technical("finance." + table.replace('_', '-'), Place.DATABASE, table, why, columns);
    }
}
