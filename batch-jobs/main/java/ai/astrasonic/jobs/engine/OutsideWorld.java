package ai.astrasonic.jobs.engine;

import ai.astrasonic.objectstore.ObjectStoreFailure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures of the database, a store, a disk or the network from those of our own code. */
final class OutsideWorld {

    /** SQL state classes: connection, rollback by the server, resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private OutsideWorld() {}

    static boolean failed(Throwable failure) {
        return Failures.causes(failure).anyMatch(OutsideWorld::isOutside);
    }

    private static boolean isOutside(Throwable cause) {
        return switch (cause) {
            case IOException _,
                    ObjectStoreFailure _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _ -> true;
            case SQLException sql ->
                sql.getSQLState() != null
                        && sql.getSQLState().length() == 5
                        && CLASSES.contains(sql.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
