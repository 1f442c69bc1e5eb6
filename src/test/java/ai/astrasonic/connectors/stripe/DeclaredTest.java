package ai.astrasonic.connectors.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.billing.TaxClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredTest {

    private final Declared declared = new Declared();

    @ParameterizedTest
    @CsvSource({
        "NL, 2025, TAX_NL",
        "DE, 2025, TAX_OSS",
        "MC, 2025, TAX_OSS",
        "EL, 2025, TAX_OSS",
        "GB, 2020, TAX_OSS",
        "GB, 2021, TAX_NL",
        "US, 2025, TAX_NL",
        ", 2025, TAX_OSS",
        "EU, 2025, TAX_OSS",
        "nl, 2025, TAX_OSS"
    })
    void the_country_and_the_year_say_how_long(String country, int year, TaxClass expected) {
        assertThat(declared.in(country, year)).isEqualTo(expected);
    }
}
