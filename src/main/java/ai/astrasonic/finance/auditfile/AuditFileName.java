package ai.astrasonic.finance.auditfile;

import java.util.regex.Pattern;

/** The name of an audit file: {@code NAME.XAF}, and {@code NAME-2.XAF} for the second part of a big one. */
public record AuditFileName(String base) {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_]{1,40}");

    public AuditFileName {
        if (!ALLOWED.matcher(base).matches()) {
            throw new IllegalArgumentException("An audit file has a name of letters and digits");
        }
    }

    public String part(int part) {
        return base + (part == 1 ? "" : "-" + part) + ".XAF";
    }
}
