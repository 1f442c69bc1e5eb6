package ai.astrasonic.reports;

import ai.astrasonic.erasure.CertificateData;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is signed: the data, the words in which the pages show it, and a digest of everything the pages draw.
 *
 * @param names what stands on the pages for a data set, a duty, a verdict or a state
 * @param pagesSha256 see {@link CertificateFile#pagesSha256()}
 * @param keyId short id of the key that signed it
 */
public record CertificateStatement(
        Audience audience,
        String language,
        Map<String, String> names,
        String pagesSha256,
        String keyId,
        CertificateData certificate) {

    public static final String FILE = "certificate.json";
    public static final String SIGNATURE = "certificate.sig";
    public static final String KEY = "signing-key.pem";

    /** For whom it was drawn; the data is the same. */
    public enum Audience {
        PERSON,
        FILE
    }

    public CertificateStatement {
        names = java.util.Collections.unmodifiableMap(new TreeMap<>(names));
    }

    CertificateWords words() {
        return new CertificateWords(certificate, names, Locale.of(language));
    }
}
