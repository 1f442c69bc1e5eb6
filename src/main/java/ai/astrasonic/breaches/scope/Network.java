package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import java.util.regex.Pattern;

/** Addresses of networks as people type them. */
final class Network {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?");
    private static final int V4 = 32;
    private static final int V6 = 128;
    private static final int LARGEST_BYTE = 255;

    private Network() {}

    /** @throws ScopeRefused when it is neither an address nor a block */
    static String checked(String typed) {
        var text = typed.strip();
        int slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        boolean six = address.contains(":");
        int bits = slash < 0 || !FORM.matcher(text).matches() ? 0 : Integer.parseInt(text.substring(slash + 1));
        ScopeRefused.when(
                !FORM.matcher(text).matches() || bits > (six ? V6 : V4) || !(six ? isSix(address) : isFour(address)),
                Why.BAD_NETWORK,
                "Neither an IP address nor a block of them");
        return text;
    }

    private static boolean isFour(String address) {
        return Pattern.compile("\\.").splitAsStream(address).allMatch(part -> Integer.parseInt(part) <= LARGEST_BYTE);
    }

    /** A literal with colons is never looked up. */
    private static boolean isSix(String address) {
        try {
            return java.net.InetAddress.ofLiteral(address) instanceof java.net.Inet6Address;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
