package ai.astrasonic.api;

import ai.astrasonic.keys.PublicKeys;
import ai.astrasonic.keys.Signatures;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys that sign what leaves us, retired ones too: what somebody compares a package with. */
@RestController
class SigningKeysController {

    static final String PATH = "/.well-known/astrasonic-signing-keys.pem";

    private static final MediaType PEM = new MediaType("application", "x-pem-file");

    private final Signatures signatures;

    SigningKeysController(Signatures signatures) {
        this.signatures = signatures;
    }

    @GetMapping(PATH)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .contentType(PEM)
                .body(signatures.publicKeyPems().stream()
                        .map(SigningKeysController::titled)
                        .collect(Collectors.joining("\n")));
    }

    private static String titled(String pem) {
        try {
            return "Fingerprint (SHA-256): " + PublicKeys.fingerprint(PublicKeys.parse(pem)) + "\n" + pem;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Our own key cannot be read", e);
        }
    }
}
