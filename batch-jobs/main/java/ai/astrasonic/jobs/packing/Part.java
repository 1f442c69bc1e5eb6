package ai.astrasonic.jobs.packing;

/**
 * One entry of the package, already compressed and lying in the work folder.
 *
 * @param entry path in the ZIP
 * @param file name in the work folder
 * @param crc CRC-32 of the clear content, as the ZIP wants it
 * @param size bytes of the clear content
 * @param compressed bytes of the raw deflate stream
 * @param sha256 of the clear content, in hexadecimal
 */
public record Part(String entry, String file, long crc, long size, long compressed, String sha256) {

    public Part at(String name) {
        return new Part(entry, name, crc, size, compressed, sha256);
    }
}
