package ai.astrasonic.console.security;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Lets a page run only the scripts that this answer named (ASVS 3.4.3). Vaadin 25.2 compiles the expressions of its own
 * protocol in the browser, hence {@code unsafe-eval}; its components style themselves, hence {@code unsafe-inline}.
 */
@Component
public class ScriptNonce implements IndexHtmlRequestListener {

    private static final int BYTES = 16;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        String nonce = next();
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }

    private String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
