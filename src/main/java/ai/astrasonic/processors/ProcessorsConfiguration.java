package ai.astrasonic.processors;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this module, and tells the data map which of its tables are about companies and not about people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ProcessorsConfiguration {

    private static final String COMPANY = "what is on file about a company, not about a person";

    @Bean
    DataSetSource register() {
        return () -> List.of(
                table("agreement-duty", "recipient_agreement_duty", "filing_id", "duty", "answer", "clause"),
                table("review", "recipient_review", "filing_id", "done_on", "next_due"),
                table(
                        "transfer",
                        "recipient_transfer",
                        "filing_id",
                        "safeguard",
                        "module",
                        "signed_on",
                        "assessed_on",
                        "review_on"),
                table("certificate", "recipient_certificate", "filing_id", "issued_on", "expires_on"),
                table("chain", "recipient_chain", "filing_id", "source", "taken_on", "sha256"),
                table("chain-member", "recipient_chain_member", "filing_id", "name", "country", "service", "since"),
                table("framework", "recipient_framework", "filing_id", "checked_on", "active", "active_until"),
                table("entry", "recipient_entry", "filing_id", "content", "removed"),
                table("adequacy", "adequacy_ruling", "filing_id", "in_force", "effective_on"),
                table("reminder", "recipient_reminder", "recipient", "subject", "due_on", "stage", "told_at"));
    }

    private static DataSet table(String key, String name, String... columns) {
        return DataSet.technical("processors." + key, Place.DATABASE, name, COMPANY, List.of(columns));
    }
}
