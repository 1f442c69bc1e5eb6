package ai.astrasonic.residual;

import ai.astrasonic.keys.KeyedHash;
import ai.astrasonic.residual.matching.Needles;
import ai.astrasonic.residual.matching.NormalForm;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Sha256;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Turns identifiers into everything that may stand for them: normal forms, SHA-256 sums and keyed hashes. */
@Component
class SoughtNeedles {

    /** What this product hashes with its key, each kept apart from the others. */
    static final List<String> PURPOSES = List.of(
            "identity-address",
            "identity-link",
            "identity-code",
            "download-link",
            "download-grant",
            "download-passphrase",
            "request-intake",
            "request-receipt");

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

    private final KeyedHash hashes;
    private final NetworkAddresses networks;

    SoughtNeedles(KeyedHash hashes, NetworkAddresses networks) {
        this.hashes = hashes;
        this.networks = networks;
    }

    Needles of(List<Sought> people) {
        var needles = new Needles();
        for (int person = 0; person < people.size(); person++) {
            var sought = people.get(person);
            int opaque = Trace.opaque(person);
            needles.add(sought.person(), opaque);
            hashed(sought.person().toString(), opaque, needles);
            int code = Trace.identifying(person);
            sought.identifiers().stream()
                    .filter(identifier -> !identifier.isBlank())
                    .filter(identifier ->
                            !identifier.strip().equalsIgnoreCase(sought.person().toString()))
                    .forEach(identifier -> add(identifier.strip(), code, needles));
        }
        return needles;
    }

    private void add(String identifier, int code, Needles needles) {
        if (ID.matcher(identifier).matches()) {
            needles.add(UUID.fromString(identifier), code);
        }
        for (var form : forms(identifier)) {
            needles.add(form, code);
            hashed(form, code, needles);
        }
    }

    private void hashed(String form, int code, Needles needles) {
        var sum = sha256(form);
        needles.addBinary(sum, code);
        needles.addSecret(HexFormat.of().formatHex(sum), code);
        needles.addSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(sum), code);
        PURPOSES.forEach(purpose -> hashes.candidates(purpose, form).forEach(hash -> needles.addSecret(hash, code)));
    }

    /** As typed, in its normal form, and an address with its domain in ASCII as well as in the letters of its country. */
    private Set<String> forms(String identifier) {
        var forms = new LinkedHashSet<>(List.of(identifier, NormalForm.of(identifier)));
        networks.canonical(identifier).ifPresent(forms::add);
        int at = identifier.lastIndexOf('@');
        if (at > 0) {
            try {
                var normal = new EmailAddress(identifier).normal();
                forms.add(normal);
                forms.add(normal.substring(0, normal.lastIndexOf('@') + 1)
                        + IDN.toUnicode(normal.substring(normal.lastIndexOf('@') + 1)));
            } catch (IllegalArgumentException noAddress) {
                // Something else with an @ in it: its normal form has to do.
            }
        }
        return forms;
    }

    private static byte[] sha256(String text) {
        return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
