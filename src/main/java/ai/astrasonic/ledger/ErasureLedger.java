package ai.astrasonic.ledger;

import ai.astrasonic.keys.Signatures;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.InternalUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The append-only list of erasures, outside the database so that no restore takes it back. Each line holds the hash of the
 * one before; where the list ends is signed. Every use checks the whole chain first.
 */
@Component
@InternalUse("opaque ids alone; the jobs and commands that use it say who may start them")
public class ErasureLedger {

    private static final Logger log = LoggerFactory.getLogger(ErasureLedger.class);

    private final LedgerFolder folder;
    private final LedgerLock lock;
    private final DatabaseLock between;
    private final Optional<LedgerCopy> copy;
    private final Signatures signatures;
    private final Clock clock;

    ErasureLedger(
            LedgerSettings settings, DataSource database, ObjectStores stores, Signatures signatures, Clock clock) {
        this.folder = new LedgerFolder(settings.directory());
        this.lock = new LedgerLock(folder.lockFile());
        this.between = new DatabaseLock(database);
        this.copy = settings.copy() ? Optional.of(new LedgerCopy(stores.disasterRecovery())) : Optional.empty();
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Adds what is not in it yet, whole and on disk when this returns. */
    public void append(Collection<LedgerEntry> entries) {
        int added = between.alone(() -> lock.alone(() -> add(entries)));
        log.debug("{} of {} erasures were new to the ledger", added, entries.size());
    }

    /** Every erasure, in the order in which they were carried out. */
    public List<LedgerEntry> entries() {
        return since(Instant.MIN);
    }

    /** The erasures that were carried out at this instant or later. */
    public List<LedgerEntry> since(Instant from) {
        return lock.alone(() -> {
            var found = new ArrayList<LedgerEntry>();
            folder.follow(signed(), line -> {
                var entry = line.entry();
                if (!entry.executedAt().isBefore(from)) {
                    found.add(entry);
                }
            });
            return List.copyOf(found);
        });
    }

    /** SHA-256 of each erasure's line, by which a certificate names it. */
    public Map<UUID, String> hashes() {
        return lock.alone(() -> {
            var found = new HashMap<UUID, String>();
            folder.follow(signed(), line -> found.put(line.erasure(), LedgerLine.hash(line.text())));
            return found;
        });
    }

    /** Says whether every line is as it was signed, here and in the copy. */
    public LedgerReport verify() {
        return new LedgerCheck(folder, lock, signatures, copy).report();
    }

    /** The same for a folder alone, with no database and no store at hand. */
    public static LedgerReport verify(Path directory, Signatures signatures) {
        var folder = new LedgerFolder(directory);
        return new LedgerCheck(folder, new LedgerLock(folder.lockFile()), signatures, Optional.empty()).report();
    }

    /** Fetches the ledger from the disaster-recovery store when the folder is empty; says whether it did. */
    public boolean bringBack() {
        return lock.alone(() -> {
            var kept = copy.isPresent() ? copy.get().head() : Optional.<LedgerHead>empty();
            if (kept.isEmpty() || folder.head().isPresent()) {
                return false;
            }
            try (var lines = copy.get().lines()) {
                folder.bringBack(lines, kept.get());
            }
            folder.follow(signed(), line -> {});
            return true;
        });
    }

    private int add(Collection<LedgerEntry> entries) throws IOException {
        var head = signed();
        var fresh = entries.stream()
                .collect(Collectors.toMap(
                        LedgerEntry::erasure, entry -> entry, (first, again) -> first, LinkedHashMap::new));
        var known = new HashSet<UUID>();
        var chain = folder.follow(head, line -> known.add(line.erasure()));
        fresh.keySet().removeAll(known);
        folder.setAside(head);
        if (!fresh.isEmpty()) {
            var added = fresh.values().stream().map(chain::add).toList();
            var end = LedgerHead.sign(chain, clock.instant(), signatures);
            folder.write(head, added, end);
            head = end;
        }
        if (copy.isPresent()) {
            copy.get().bringUp(folder, head);
        }
        return fresh.size();
    }

    private LedgerHead signed() throws IOException {
        var head = folder.head();
        if (head.isEmpty() && lostHere()) {
            throw new LedgerFailure("The erasure ledger is not in its folder: restore it from its backup or its copy");
        }
        if (head.isPresent() && !head.get().isSignedBy(signatures)) {
            throw new LedgerFailure("The head of the erasure ledger is not signed by us: restore it from its backup");
        }
        return head.orElse(LedgerHead.NONE);
    }

    /** A new ledger would hide the old one, and whoever is in that. */
    private boolean lostHere() throws IOException {
        return copy.isPresent() && copy.get().head().isPresent();
    }
}
