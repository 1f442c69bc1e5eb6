package ai.astrasonic.breaches.report;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the form asks of the controller and the published policy does not say; what is not set shows as missing.
 *
 * @param address street, postcode and town
 * @param chamberOfCommerce number in the trade register
 * @param dpoNumber under which the authority knows the data protection officer
 * @param sector in the form's words
 * @param contact address under which the authority reaches us
 */
@ConfigurationProperties("astrasonic.controller")
public record ReportSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String chamberOfCommerce,
        @DefaultValue("") String dpoNumber,
        @DefaultValue("") String sector,
        @DefaultValue("privacy@astrasonic.ai") String contact) {

    /** That it has establishments in. */
    static final List<String> COUNTRIES = List.of("NL");
}
