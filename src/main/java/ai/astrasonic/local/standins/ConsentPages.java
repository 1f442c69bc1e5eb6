package ai.astrasonic.local.standins;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.shared.Sha256;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of an authorisation server that asks the person and gives tokens for codes: each code once, and with PKCE only. */
final class ConsentPages {

    private static final Duration ACCESS = Duration.ofHours(1);

    private final String name;
    private final Grants grants;
    private final Map<String, Asked> codes = new HashMap<>();

    ConsentPages(String name, Grants grants) {
        this.name = name;
        this.grants = grants;
    }

    /** A page with two buttons. */
    synchronized Reply ask(Asked asked) {
        if (!asked.parameter("code_challenge_method").filter("S256"::equals).isPresent()) {
            return Reply.text(400, "code_challenge_method must be S256");
        }
        var html = new HtmlPage(Locale.ENGLISH);
        html.raw("<main>").element("h1", name + ": let Astrasonic in?");
        html.paragraph("This stands in for " + name + ". Nobody is asked who they are.");
        html.raw("<form method=\"post\"><button name=\"answer\" value=\"yes\">Agree</button> "
                + "<button name=\"answer\" value=\"no\">Cancel</button></form></main>");
        var page = html.page(name, "").getBytes(StandardCharsets.UTF_8);
        return new Reply(200, Map.of("Content-Type", "text/html; charset=utf-8"), page);
    }

    /** Back to where the application said. */
    synchronized Reply answer(Asked asked) {
        var back = asked.parameter("redirect_uri").orElse("");
        var state = encoded(asked.parameter("state").orElse(""));
        if (!"yes".equals(asked.form().get("answer"))) {
            return new Reply(303, Map.of("Location", back + "?error=access_denied&state=" + state), new byte[0]);
        }
        var code = "code-" + UUID.randomUUID();
        codes.put(code, asked);
        return new Reply(303, Map.of("Location", back + "?code=" + code + "&state=" + state), new byte[0]);
    }

    synchronized Reply token(Asked asked) {
        var form = asked.form();
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> ofCode(form);
            case "refresh_token" ->
                grants.isAlive(form.getOrDefault("refresh_token", "")) ? tokens(null) : invalid("invalid_grant");
            default -> invalid("unsupported_grant_type");
        };
    }

    private Reply ofCode(Map<String, String> form) {
        var asked = codes.remove(form.getOrDefault("code", ""));
        boolean fits = asked != null
                && asked.parameter("redirect_uri").equals(Optional.ofNullable(form.get("redirect_uri")))
                && asked.parameter("client_id").equals(Optional.ofNullable(form.get("client_id")))
                && asked.parameter("code_challenge")
                        .filter(challenge(form.getOrDefault("code_verifier", ""))::equals)
                        .isPresent();
        return fits ? tokens("refresh-" + UUID.randomUUID()) : invalid("invalid_grant");
    }

    private Reply tokens(@Nullable String refresh) {
        var access = "access-" + UUID.randomUUID();
        grants.give(access);
        var answer = new HashMap<String, Object>(
                Map.of("access_token", access, "token_type", "Bearer", "expires_in", ACCESS.toSeconds()));
        if (refresh != null) {
            grants.give(refresh);
            answer.put("refresh_token", refresh);
        }
        return Reply.json(200, answer);
    }

    private static Reply invalid(String error) {
        return Reply.json(400, Map.of("error", error));
    }

    private static String challenge(String verifier) {
        var hash = Sha256.digest().digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
