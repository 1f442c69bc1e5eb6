package ai.astrasonic.requests;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Where encrypted packages lie. */
interface PackageStorage {

    SeekableByteChannel open(String objectKey) throws IOException;

    /** Removes it with all its versions; nothing there is as good as removed. */
    void remove(String objectKey) throws IOException;

    boolean exists(String objectKey) throws IOException;
}
