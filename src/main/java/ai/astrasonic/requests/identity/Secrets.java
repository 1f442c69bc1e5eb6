package ai.astrasonic.requests.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes links, codes and passphrases that nobody can guess. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int CODE_BOUND = 100_000_000;

    /** Crockford's alphabet: no letter that could be read as a digit or another letter. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private Secrets() {}

    /** 256 random bits, fit for a URL. */
    public static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight digits. */
    public static String code() {
        return String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODE_BOUND));
    }

    /** Eighty random bits in four groups that can be read out on the telephone. */
    public static String passphrase() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** What was typed, without hyphens and spaces, with the letters that Crockford's alphabet lacks read as it says. */
    public static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
