package ai.astrasonic.finance.exports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the files say of the company, and how long they can be had. Nothing here knows the numbers, so they say that until
 * somebody sets them.
 *
 * @param commerceNumber at the Chamber of Commerce
 * @param taxNumber the company's own VAT number
 * @param transactionsPerFile an audit file with more of them is split, as the format describes; four million are some gigabytes
 */
@ConfigurationProperties("astrasonic.finance")
record ExportSettings(
        @DefaultValue("not-configured") String commerceNumber,
        @DefaultValue("not-configured") String taxNumber,
        @DefaultValue("P7D") Duration kept,
        @DefaultValue("4000000") long transactionsPerFile) {}
