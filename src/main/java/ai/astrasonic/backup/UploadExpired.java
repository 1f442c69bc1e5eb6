package ai.astrasonic.backup;

/** The time in which an upload could be taken up again is over; nothing of it is kept. */
public final class UploadExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UploadExpired(UploadId id) {
        super("The upload " + id + " expired");
    }
}
