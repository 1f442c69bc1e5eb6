package ai.astrasonic.requests;

import java.io.IOException;
import java.io.InputStream;

/** The clear content of a package, decrypted while it is read. */
public interface PackageContent {

    PackageId id();

    long size();

    /** In hexadecimal; never changes for the same package, so it serves as entity tag. */
    String sha256();

    /** So many bytes from a position on. */
    InputStream open(long from, long length) throws IOException;
}
