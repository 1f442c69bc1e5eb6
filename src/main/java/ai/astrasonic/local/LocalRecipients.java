package ai.astrasonic.local;

import ai.astrasonic.local.standins.AnthropicStandIn;
import ai.astrasonic.local.standins.AppleSignInStandIn;
import ai.astrasonic.local.standins.BeatportStandIn;
import ai.astrasonic.local.standins.CloudflareStandIn;
import ai.astrasonic.local.standins.GoogleSignInStandIn;
import ai.astrasonic.local.standins.ModalStandIn;
import ai.astrasonic.local.standins.ResendStandIn;
import ai.astrasonic.local.standins.SpotifyStandIn;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.local.standins.analytics.GoogleAnalyticsStandIn;
import ai.astrasonic.local.standins.crisp.CrispStandIn;
import ai.astrasonic.local.standins.posthog.PostHogStandIn;
import ai.astrasonic.local.standins.sentry.SentryStandIn;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stand-ins for every recipient that is called, which know anybody they are asked about, and the credentials they take. */
public final class LocalRecipients implements Part {

    private static final String SETTING = "astrasonic.recipients.credentials.";
    static final String LOCAL = "local-only";

    private static final String HOOKS = "whsec_local_only";

    /** Nobody who tries it out waits until a real one would have cleared its shelves. */
    private static final String SOON = "PT2S";

    private final StandIns standIns;
    private final Map<String, String> credentials;
    private final StripeStandIn stripe;

    private LocalRecipients(StandIns standIns, StripeStandIn stripe, Map<String, String> credentials) {
        this.standIns = standIns;
        this.stripe = stripe;
        this.credentials = credentials;
    }

    /** @param port 0 for any free one */
    public static LocalRecipients start(int port, Clock clock) throws IOException {
        var apple = key();
        var stripe = stripe(clock);
        var standIns = StandIns.start(
                port,
                List.of(
                        stripe,
                        new PostHogStandIn().believing(),
                        new SentryStandIn().believing(),
                        new GoogleAnalyticsStandIn(),
                        new CrispStandIn().believing(),
                        new ResendStandIn(clock).trusting(LOCAL).believing(),
                        new CloudflareStandIn().trusting(LOCAL),
                        new AnthropicStandIn().trusting(LOCAL),
                        new ModalStandIn().trusting(LOCAL).believing(),
                        new GoogleSignInStandIn(clock).trusting(LOCAL, LOCAL).believing(),
                        new AppleSignInStandIn(clock)
                                .trusting((ECPublicKey) apple.getPublic())
                                .believing(),
                        new SpotifyStandIn(),
                        new BeatportStandIn().trusting(LOCAL).believing()),
                clock);
        return new LocalRecipients(standIns, stripe, credentials(apple));
    }

    /** With three years of business, so that there are books to look at. */
    private static StripeStandIn stripe(Clock clock) {
        var stripe = new StripeStandIn().believing();
        stripe.business().run(7, 57, clock.instant(), List.of());
        return stripe;
    }

    private static Map<String, String> credentials(KeyPair apple) {
        var all = new HashMap<String, String>();
        put(all, "stripe", StripeStandIn.CREDENTIALS);
        put(all, "posthog", PostHogStandIn.CREDENTIALS);
        put(all, "sentry", SentryStandIn.CREDENTIALS);
        put(all, "google-analytics", GoogleAnalyticsStandIn.credentials());
        put(all, "crisp", CrispStandIn.CREDENTIALS);
        put(all, "resend", Map.of("apiKey", LOCAL));
        put(all, "cloudflare", Map.of("token", LOCAL, "zone", LOCAL));
        put(all, "anthropic", Map.of("apiKey", LOCAL));
        put(all, "modal", Map.of("key", LOCAL, "secret", LOCAL));
        put(all, "spotify", Map.of("clientId", LOCAL));
        put(all, "beatport", Map.of("clientId", LOCAL));
        put(all, "backblaze", Map.of());
        put(all, "aws-glacier", Map.of());
        put(all, "apple-sign-in", Map.of("teamId", LOCAL, "keyId", LOCAL, "clientId", LOCAL, "privateKey", pem(apple)));
        return Map.copyOf(all);
    }

    private static void put(Map<String, String> all, String recipient, Map<String, String> own) {
        own.forEach((name, value) -> all.put(SETTING + recipient + "." + name, value));
        all.put(SETTING + recipient + ".look-again", SOON);
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----"
                + Base64.getEncoder().encodeToString(key.getPrivate().getEncoded())
                + "-----END PRIVATE KEY-----";
    }

    /** What happens on Stripe's pages is told to the console there. */
    LocalRecipients telling(URI console, Clock clock) {
        stripe.hooks().to(console.resolve("/hooks/stripe"), HOOKS, clock);
        return this;
    }

    /** What was asked of whom, and what shall go wrong. */
    public StandIns standIns() {
        return standIns;
    }

    /** What the console has to be told: where the stand-ins are and what they take. */
    public Map<String, String> settings() {
        var settings = new HashMap<>(credentials);
        settings.put("astrasonic.outbound.stand-ins", standIns.address().toString());
        settings.put("astrasonic.centre.leads-to", standIns.address().toString());
        settings.put("astrasonic.hooks.stripe-secret", HOOKS);
        return settings;
    }

    @Override
    public String name() {
        return "recipients";
    }

    @Override
    public void close() {
        standIns.close();
    }
}
