package ai.astrasonic.jobs.packing;

/** Turns PostgreSQL's {@code 2026-11-22 09:00:00+00} into ISO 8601; leaves {@code infinity} and years before Christ alone. */
public final class Instants {

    private Instants() {}

    /** Puts the T between date and time, in place. */
    public static void toIso(CopyRow field) {
        var bytes = field.bytes();
        for (int i = 8; i < Math.min(field.length(), 14); i++) {
            if (bytes[i] == ' ') {
                bytes[i] = 'T';
                return;
            }
        }
    }

    public static boolean isUtc(CopyRow field) {
        var bytes = field.bytes();
        int length = field.length();
        return length > 3 && bytes[length - 3] == '+' && bytes[length - 2] == '0' && bytes[length - 1] == '0';
    }

    /** The length without the offset, which {@code Z} replaces. */
    public static int isoLength(CopyRow field) {
        return isUtc(field) ? field.length() - 3 : field.length();
    }
}
