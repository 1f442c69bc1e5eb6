package ai.astrasonic.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The customers realm of the running Keycloak, as an application of ours speaks with it: a code, PKCE, tokens. */
public final class CustomersRealm {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\S+");
    private static final String CLIENT = "astrasonic";

    private final String realm =
            LocalStackForTests.staffRealm().toString().replace("/realms/staff", "/realms/customers");
    private final Set<String> answered = new HashSet<>();
    private final String verifier = "v-" + UUID.randomUUID() + UUID.randomUUID();

    /** Where a person is sent to sign in. */
    public String signIn(String back) {
        return endpoint("auth") + "?client_id=" + CLIENT + "&response_type=code&scope=openid&redirect_uri="
                + encoded(back) + "&state=" + UUID.randomUUID() + "&code_challenge=" + challenge()
                + "&code_challenge_method=S256";
    }

    public String signOut(String proof, String back) {
        return endpoint("logout") + "?id_token_hint=" + encoded(proof) + "&post_logout_redirect_uri=" + encoded(back);
    }

    public JsonNode tokens(String code, String back) throws IOException, InterruptedException {
        var answer = post("grant_type=authorization_code&client_id=" + CLIENT + "&code=" + encoded(code)
                + "&redirect_uri=" + encoded(back) + "&code_verifier=" + verifier);
        if (answer.statusCode() != 200) {
            throw new AssertionError("No token: " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** What comes of renewing them. */
    public int refreshed(JsonNode tokens) throws IOException, InterruptedException {
        return post("grant_type=refresh_token&client_id=" + CLIENT + "&refresh_token="
                        + encoded(tokens.path("refresh_token").asString()))
                .statusCode();
    }

    /** The link in a mail to this address, once one is there that was not answered before. */
    public String linkMailedTo(String address) {
        var link = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> freshLink(address), Optional::isPresent)
                .orElseThrow();
        answered.add(link);
        return link;
    }

    private Optional<String> freshLink(String address) throws IOException {
        try (Stream<Path> mails = Files.list(LocalStackForTests.mails())) {
            return mails.filter(file -> file.toString().endsWith(".eml"))
                    .map(CustomersRealm::read)
                    .filter(mail -> mail.contains(address))
                    .flatMap(mail -> LINK.matcher(mail).results().map(MatchResult::group))
                    .filter(link -> !answered.contains(link))
                    .findFirst();
        }
    }

    private static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return mail.getHeader("To", ",") + "\n" + text(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return part.isMimeType("text/plain") ? String.valueOf(part.getContent()) : "";
        }
        var text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            text.append(text(parts.getBodyPart(i)));
        }
        return text.toString();
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(endpoint("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private String endpoint(String name) {
        return realm + "/protocol/openid-connect/" + name;
    }

    private String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
