package ai.astrasonic.library.formats;

/** An attribute of the rekordbox format together with the database column that keeps it. */
public interface Field {

    String column();

    /** Its name in rekordbox XML, the format everything is written back to. */
    String attribute();

    Kind kind();
}
