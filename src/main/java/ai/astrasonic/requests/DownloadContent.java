package ai.astrasonic.requests;

import java.io.IOException;
import java.io.InputStream;

/** Something that a person downloads, whole or from where a broken download stopped. */
public interface DownloadContent {

    long size();

    /** In hexadecimal; never changes for the same content, so it serves as entity tag. */
    String sha256();

    /** So many bytes from a position on. */
    InputStream open(long from, long length) throws IOException;
}
