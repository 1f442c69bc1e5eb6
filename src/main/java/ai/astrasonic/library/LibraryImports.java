package ai.astrasonic.library;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.library.LibraryImportOutcome.Imported;
import ai.astrasonic.library.LibraryImportOutcome.Refused;
import ai.astrasonic.library.formats.LibraryLimits;
import ai.astrasonic.library.formats.UnreadableLibraryFile;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Permission;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes library files in. Each is one transaction: whatever stops it, the library is as it was before. Reading the same
 * file again changes nothing.
 */
@Service
@EnableConfigurationProperties(LibraryProperties.class)
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.ADMIN, Roles.SYSTEM})
public class LibraryImports {

    private static final int LONGEST_NAME = 200;
    private static final long UNKNOWN = -1;
    private static final String ACTIVITY = "library-sync";

    private final LibraryWriter writer;
    private final ImportLog log;
    private final AuditTrail audit;
    private final ProcessingPermissions permissions;
    private final TransactionTemplate transaction;
    private final LibraryLimits limits;
    private final Semaphore places;
    private final Clock clock;

    LibraryImports(
            LibraryWriter writer,
            ImportLog log,
            AuditTrail audit,
            ProcessingPermissions permissions,
            PlatformTransactionManager transactions,
            LibraryProperties properties,
            Clock clock) {
        this.writer = writer;
        this.log = log;
        this.audit = audit;
        this.permissions = permissions;
        this.transaction = new TransactionTemplate(transactions);
        this.limits = LibraryLimits.ofBytes(properties.largestFile().toBytes());
        this.places = new Semaphore(properties.atOnce(), true);
        this.clock = clock;
    }

    /**
     * Reads the file, of whichever format, into the account's library.
     *
     * @param fileName its own name, for the person's information only; folders before it are cut off
     * @throws java.util.NoSuchElementException when there is no such account
     */
    public LibraryImportOutcome importFrom(AccountId account, InputStream file, @Nullable String fileName) {
        return importFrom(account, file, fileName, UNKNOWN);
    }

    /** As above; a file that announces more than is allowed is refused before its first byte. */
    public LibraryImportOutcome importFrom(
            AccountId account, InputStream file, @Nullable String fileName, long announcedBytes) {
        var id = LibraryImportId.next(clock);
        var name = ownName(fileName);
        var startedAt = clock.instant();
        var closed = closed(permissions.ofKnown(account, ACTIVITY));
        if (closed.isPresent()) {
            return turnAway(new Refused(id, closed.get(), 0), account);
        }
        if (announcedBytes > limits.bytes()) {
            return refuse(new Refused(id, LibraryFileProblem.TOO_LARGE, 0), account, name, startedAt);
        }
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(transaction.execute(status -> take(id, account, file, name)));
        } catch (Closed meanwhile) {
            return turnAway(new Refused(id, meanwhile.problem, 0), account);
        } catch (UnreadableLibraryFile unreadable) {
            return refuse(new Refused(id, unreadable.problem(), unreadable.line()), account, name, startedAt);
        } finally {
            places.release();
        }
    }

    private Imported take(LibraryImportId id, AccountId account, InputStream file, @Nullable String name) {
        log.begin(id, account, name);
        var done = writer.write(id, account, file, limits);
        log.imported(done);
        closed(permissions.holding(account, ACTIVITY)).ifPresent(problem -> {
            throw new Closed(problem);
        });
        audit.record(AuditAct.of("imported", "library", id.value())
                .about(account)
                .with("tracks", done.tracks())
                .with("source", done.source().key()));
        return done;
    }

    private Refused refuse(Refused refused, AccountId account, @Nullable String name, Instant startedAt) {
        transaction.executeWithoutResult(status -> log.refused(refused, account, name, startedAt));
        return turnAway(refused, account);
    }

    /** Leaves no row with the person: the audit trail tells of it, and it alone. */
    private Refused turnAway(Refused refused, AccountId account) {
        audit.record(AuditAct.of("imported", "library", refused.id().value())
                .about(account)
                .refused()
                .with("problem", refused.problem()));
        return refused;
    }

    private static Optional<LibraryFileProblem> closed(Permission permission) {
        return switch (permission) {
            case Permission.Permitted permitted -> Optional.empty();
            case Permission.Refused(Permission.Why why) -> Optional.of(problem(why));
        };
    }

    private static LibraryFileProblem problem(Permission.Why why) {
        return switch (why) {
            case RESTRICTED, OBJECTED, CONSENT_WITHDRAWN -> LibraryFileProblem.RESTRICTED_PERSON;
            case ERASED, UNKNOWN -> LibraryFileProblem.ERASED_PERSON;
        };
    }

    /** Rolls back an import whose person was erased or restricted while it ran. */
    private static final class Closed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final LibraryFileProblem problem;

        private Closed(LibraryFileProblem problem) {
            super(problem.name());
            this.problem = problem;
        }
    }

    private static @Nullable String ownName(@Nullable String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return null;
        }
        String own = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cc}", "");
        return own.substring(0, Math.min(own.length(), LONGEST_NAME));
    }
}
