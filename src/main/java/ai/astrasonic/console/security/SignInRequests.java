package ai.astrasonic.console.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Asks the identity server for a sign-in, as usual; where a fresh one is needed (ASVS 7.5.3) with {@code prompt=login} and
 * {@code max_age=0}, so that an open session there does not answer in the person's place.
 */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    /** Where Spring looks for the page to go to after a sign-in. */
    private static final String GO_TO = "SPRING_SECURITY_SAVED_REQUEST";

    private final OAuth2AuthorizationRequestResolver usual;
    private final ConsoleProperties properties;

    SignInRequests(ClientRegistrationRepository registrations, ConsoleProperties properties) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.properties = properties;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return anew(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return anew(request, usual.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest anew(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        var page = request.getParameter(SignInAgain.PARAMETER);
        if (asked == null || page == null) {
            return asked;
        }
        SignInAgain.at(properties.address(), page)
                .ifPresent(address ->
                        request.getSession().setAttribute(GO_TO, new SimpleSavedRequest(address.toString())));
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> {
                    more.put("prompt", "login");
                    more.put("max_age", "0");
                })
                .build();
    }
}
