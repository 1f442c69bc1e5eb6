package ai.astrasonic.datamap;

import java.util.List;

/** Tells who runs the database and the identity server beside it: they are recipients of every record about people there. */
@FunctionalInterface
public interface DatabaseHosts {

    /** Keys of the register. */
    List<String> keys();
}
