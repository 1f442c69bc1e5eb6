package ai.astrasonic.shared;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, kept as typed and comparable by its normal form: NFC, lower case, domain in ASCII. Two addresses
 * are the same person's key only when the normal forms are equal, never by a part of them.
 */
public record EmailAddress(String typed) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@]+\\.[^\\s@]+");

    public EmailAddress {
        typed = typed.strip();
        if (typed.length() > LONGEST || !SHAPE.matcher(typed).matches()) {
            throw new IllegalArgumentException("This is not an e-mail address");
        }
        IDN.toASCII(typed.substring(typed.lastIndexOf('@') + 1));
    }

    /** The form to compare and to store for look-ups. */
    public String normal() {
        int at = typed.lastIndexOf('@');
        String local = Normalizer.normalize(typed.substring(0, at), Normalizer.Form.NFC);
        return (local + "@" + IDN.toASCII(typed.substring(at + 1))).toLowerCase(Locale.ROOT);
    }

    /** Enough to recognise it, not enough to use it: {@code j•••@e•••.org}. */
    public String masked() {
        int at = typed.lastIndexOf('@');
        int dot = typed.lastIndexOf('.');
        return typed.charAt(0) + "•••@" + typed.charAt(at + 1) + "•••" + typed.substring(dot);
    }

    @Override
    public String toString() {
        return masked();
    }
}
