package ai.astrasonic.promises.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges by its first bytes whether content is encrypted as ours is: a header, and then bytes of which none is likelier than another. */
public final class Ciphertext {

    /** How much of an object is looked at. */
    static final int LOOKED_AT = 4096;

    /** One byte that says how long the header is, 32 of salt and 7 of the nonces; a tag of 16 ends each segment. */
    private static final int HEADER = 40;

    private static final int SHORTEST = HEADER + 16;
    private static final int ENOUGH_TO_MEASURE = 1024;
    private static final double LEAST_BITS = 7.5;

    /** What audio, pictures, archives and documents begin with. */
    private static final List<String> BEGINNINGS = List.of(
            "ID3",
            "RIFF",
            "FORM",
            "fLaC",
            "OggS",
            "\u00ff\u00fb",
            "\u00ff\u00f3",
            "\u00ff\u00f1",
            "\u00ff\u00d8",
            "\u0089PNG",
            "PK\u0003\u0004",
            "%PDF",
            "\u001f\u008b",
            "<?xml",
            "MThd",
            "\u0030\u0026\u00b2\u0075");

    private Ciphertext() {}

    /** @param first the first bytes, up to {@link #LOOKED_AT} */
    static boolean isLikely(byte[] first, long size) {
        var text = new String(first, StandardCharsets.ISO_8859_1);
        return size >= SHORTEST
                && first.length >= SHORTEST
                && first[0] == HEADER
                && BEGINNINGS.stream().noneMatch(text::startsWith)
                && (first.length < ENOUGH_TO_MEASURE || bits(first) >= LEAST_BITS);
    }

    /** How much a byte tells on average (Shannon): close to 8 where nothing can be guessed. */
    private static double bits(byte[] content) {
        var counts = new int[256];
        for (byte each : content) {
            counts[each & 0xff]++;
        }
        double bits = 0;
        for (int count : counts) {
            double share = (double) count / content.length;
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
