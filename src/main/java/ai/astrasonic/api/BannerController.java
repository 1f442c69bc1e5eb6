package ai.astrasonic.api;

import ai.astrasonic.consent.BannerText;
import ai.astrasonic.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The consent banner for our website: one script, and the words and tools that it knows of. */
@RestController
@RequestMapping(BannerController.PATH)
class BannerController {

    static final String PATH = "/consent/v1";

    /** New words reach everybody this soon. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final byte[] script = script();
    private final byte[] facts;

    BannerController(BannerSettings settings) {
        this.facts = JsonMapper.shared().writeValueAsBytes(BannerJson.of(BannerText.current(), settings));
    }

    @GetMapping("/banner.js")
    ResponseEntity<byte[]> code() {
        return kept(script, new MediaType("text", "javascript", StandardCharsets.UTF_8));
    }

    @GetMapping("/banner.json")
    ResponseEntity<byte[]> facts() {
        return kept(facts, MediaType.APPLICATION_JSON);
    }

    /** Every other address below is none, and no page of the console either. */
    @RequestMapping("/**")
    void nothing() {
        throw new NoSuchElementException();
    }

    private static ResponseEntity<byte[]> kept(byte[] body, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag("\"" + Sha256.of(body) + "\"")
                .contentType(type)
                .body(body);
    }

    private static byte[] script() {
        try (var in = BannerController.class.getResourceAsStream("/consent/banner.js")) {
            if (in == null) {
                throw new IllegalStateException("The script of the banner is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
