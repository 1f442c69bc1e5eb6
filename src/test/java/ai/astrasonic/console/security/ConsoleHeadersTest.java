package ai.astrasonic.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser is told to refuse (ASVS 3.4), on the page that it really gets. */
class ConsoleHeadersTest extends ServedConsole {

    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=]{24})'");
    private static final Pattern BUNDLE = Pattern.compile("src=\"(?:\\./)?(VAADIN/build/[^\"]+\\.js)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");

    @Test
    void only_scripts_that_this_answer_named_may_run() throws Exception {
        var page = index();
        var policy = header(page, "Content-Security-Policy");
        var nonce = NONCE.matcher(policy);

        assertThat(nonce.find()).isTrue();
        assertThat(SCRIPT.matcher(page.body()).results().map(script -> script.group()))
                .isNotEmpty()
                .allMatch(script -> script.contains("nonce=\"" + nonce.group(1) + "\""));
        assertThat(directive(policy, "script-src")).doesNotContain("unsafe-inline", "http:", "https:", "*");
        assertThat(header(index(), "Content-Security-Policy")).isNotEqualTo(policy);
    }

    @Test
    void nothing_from_elsewhere_is_loaded_and_nobody_frames_us() throws Exception {
        var policy = header(index(), "Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("base-uri 'self'")
                .contains("form-action 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(header(index(), "X-Frame-Options")).isEqualTo("DENY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/console/console.js",
                "/actuator/health",
                "/api/v1/promises",
                "/download/nothing",
                "/packages/nothing/files/nothing"
            })
    void every_answer_is_shielded(String path) throws Exception {
        var answer = dpo().get(path, ENCRYPTED);

        assertThat(header(answer, "Strict-Transport-Security")).matches("max-age=31536000.*includeSubDomains.*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void what_never_changes_may_still_be_kept() throws Exception {
        var script = BUNDLE.matcher(index().body());
        assertThat(script.find()).isTrue();

        assertThat(dpo().get("/" + script.group(1)).headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("max-age=")
                .doesNotContain("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/requests",
                "/api/v1/promises",
                "/download/nothing",
                "/packages/nothing/files/nothing",
                "/identity/nothing"
            })
    void pages_and_answers_are_kept_by_no_cache(String path) throws Exception {
        assertThat(header(dpo().get(path), "Cache-Control")).contains("no-store");
    }

    private HttpResponse<String> index() throws Exception {
        var page = dpo().get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String directive(String policy, String name) {
        return policy.replaceAll(".*" + name + " ([^;]*).*", "$1");
    }
}
