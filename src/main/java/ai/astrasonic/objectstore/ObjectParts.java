package ai.astrasonic.objectstore;

/** Takes an object for one store part by part; nothing is there before the last one. Used by one thread at a time. */
public interface ObjectParts extends AutoCloseable {

    /** How many bytes a part has at most, and each but the last one exactly. */
    int partSize();

    /** Sends a part that is not the last. */
    void send(ObjectPart part);

    /** Sends the last part, makes the object appear and checks that the store has every byte. */
    StoredObject finish(ObjectPart last);

    /** Gives the object up, unless it was finished. */
    @Override
    void close();
}
