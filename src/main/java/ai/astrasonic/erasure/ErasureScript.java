package ai.astrasonic.erasure;

import java.util.List;
import org.springframework.stereotype.Component;

/** What erasure does to each table about people, in an order that breaks no foreign key; worked out from the data map and the catalogue. */
@Component
public class ErasureScript {

    /** Children before parents; a circle of foreign keys is an error that the build finds. */
    public List<TableErasure> tables() {
        throw new UnsupportedOperationException("to be built");
    }
}
