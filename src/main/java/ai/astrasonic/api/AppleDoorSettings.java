package ai.astrasonic.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way to Apple for the identity server.
 *
 * @param secret by which the identity server shows itself; empty while nobody signs in by Apple
 * @param publicUrl the address at which browsers reach us
 */
@ConfigurationProperties("astrasonic.apple-door")
record AppleDoorSettings(
        @DefaultValue("") String secret,
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    boolean isOpen() {
        return !secret.isBlank();
    }

    boolean isTheServer(String shown) {
        return isOpen() && MessageDigest.isEqual(bytes(secret), bytes(shown));
    }

    /** Registered with Apple as the one address to post to. */
    String back() {
        return publicUrl.toString().replaceAll("/+$", "") + AppleDoorController.BACK;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "AppleDoorSettings[" + publicUrl + "]";
    }
}
