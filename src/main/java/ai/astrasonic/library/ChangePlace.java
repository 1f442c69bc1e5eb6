package ai.astrasonic.library;

/** A place in the list of changes of a library; whoever has read up to it reads on behind it. */
public record ChangePlace(long revision, String source, String id, String kind) {

    /** Before the first one. */
    public static final ChangePlace BEGINNING = new ChangePlace(-1, "", "", "");
}
