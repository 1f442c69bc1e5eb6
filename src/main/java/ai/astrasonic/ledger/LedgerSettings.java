package ai.astrasonic.ledger;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the erasure ledger is.
 *
 * @param directory a folder outside the database, on a disk of its own and in backups of its own; has no default, because a
 *     ledger that lies where nobody knows is none
 * @param copy keeps a copy in the disaster-recovery store too, which survives the machine
 */
@Validated
@ConfigurationProperties("astrasonic.ledger")
record LedgerSettings(
        @NotNull(message = "must name a folder outside the database")
        Path directory,

        @DefaultValue("false") boolean copy) {}
