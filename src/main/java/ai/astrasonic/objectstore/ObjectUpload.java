package ai.astrasonic.objectstore;

import java.io.OutputStream;

/** An object being written; closing it before {@link #complete} leaves nothing behind. */
public abstract class ObjectUpload extends OutputStream {

    /** Makes the object appear and checks that the store has every byte. */
    public abstract StoredObject complete();

    /** Gives the upload up, unless it was completed. */
    @Override
    public abstract void close();
}
