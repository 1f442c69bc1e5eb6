package ai.astrasonic.api;

import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Checks tokens: signed by the realm, in force, meant for us, and an access token: the proof of a sign-in, which names us as
 * its audience too, opens nothing here. The realm is first asked when a token comes.
 */
final class RealmTokens {

    private RealmTokens() {}

    static JwtDecoder decoder(String issuer, String audience) {
        return new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                    new JwtIssuerValidator(issuer),
                    new JwtAudienceValidator(audience),
                    new JwtClaimValidator<>("typ", "Bearer"::equals)));
            return decoder;
        });
    }
}
