package ai.astrasonic.local;

/** One part of the local set-up that has been started. */
public interface Part extends AutoCloseable {

    /** The part's name as shown with its timing. */
    String name();

    /** Stops the part and keeps its data. */
    @Override
    void close();
}
