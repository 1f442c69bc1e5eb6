package ai.astrasonic.finance.bank;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Why the tables of the bank's side are about nobody. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

    @Bean
    DataSetSource tablesOfTheBank() {
        return () -> List.of(
                DataSet.technical(
                        "finance.bank-statement",
                        Place.DATABASE,
                        "bank_statement",
                        "which days of our bank account are known",
                        List.of("id", "sha256", "first_day", "last_day", "taken_at")),
                DataSet.technical(
                        "finance.bank-line",
                        Place.DATABASE,
                        "bank_line",
                        "movements between Stripe and our bank account",
                        List.of("id", "reference", "booked_on", "amount_minor", "payout_id")));
    }
}
