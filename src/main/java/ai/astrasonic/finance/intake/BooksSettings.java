package ai.astrasonic.finance.intake;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when the books are kept here.
 *
 * @param since the first day of which Stripe is asked
 */
@ConfigurationProperties("astrasonic.books")
record BooksSettings(@DefaultValue("2023-01-01") LocalDate since) {}
