package ai.astrasonic.centre;

import ai.astrasonic.shared.Roles;
import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Customers sign in at a realm of their own; whatever it says of roles, they are customers and nothing else. */
final class CustomerLogin {

    /** Part of the redirect address that the identity server knows. */
    static final String REGISTRATION = "customers";

    static final GrantedAuthoritiesMapper AS_CUSTOMER =
            authorities -> Set.of(new SimpleGrantedAuthority("ROLE_" + Roles.CUSTOMER));

    private CustomerLogin() {}

    /** Asks the identity server at the first sign-in. */
    static ClientRegistrationRepository registrations(CentreSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(CentreSettings settings) {
        var secret = settings.clientSecret();
        var builder = ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .redirectUri("{baseUrl}" + CentreSecurity.BACK + "/{registrationId}")
                .scope(Set.of("openid"))
                .userNameAttributeName("sub");
        return secret == null || secret.isBlank()
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : builder.clientSecret(secret).build();
    }
}
