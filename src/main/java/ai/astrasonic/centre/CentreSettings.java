package ai.astrasonic.centre;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where customers sign in and pay, and how much they are served.
 *
 * @param issuer the customers realm of the identity server
 * @param burst how many pages one person, or one address without a sign-in, may ask for at once
 * @param perSecond how many a second for long
 * @param leadsTo where others serve pages to people, for a form of ours may lead nowhere else
 * @param clientSecret none for a public client, which proves itself by PKCE alone
 */
@ConfigurationProperties("astrasonic.centre")
record CentreSettings(
        @DefaultValue("http://localhost:8180/realms/customers")
        URI issuer,

        @DefaultValue("privacy-centre") String clientId,
        @Nullable String clientSecret,

        @DefaultValue({
            "https://checkout.stripe.com",
            "https://billing.stripe.com",
            "https://accounts.spotify.com",
            "https://api.beatport.com"
        })
        List<String> leadsTo,

        @DefaultValue("60") int burst,
        @DefaultValue("10") int perSecond) {}
