package ai.astrasonic.finance.books;

import ai.astrasonic.shared.LawData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The standard rate of a member state since a day ({@code law/vat-rates.yml}). */
public record VatRate(String country, LocalDate since, BigDecimal percent) {

    private static final List<VatRate> ALL = LawData.read("vat-rates", VatRate.class);

    public static List<VatRate> all() {
        return ALL;
    }
}
