package ai.astrasonic.connectors.stores;

import ai.astrasonic.backup.ErasedFiles;
import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.LookAgain;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.shared.AccountId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A store of our own files at somebody else's. The erasure job removes what only this person had; nothing is deleted a second
 * time here. Under each key that it released nothing may be left: no version, no delete marker, no unfinished upload. What
 * somebody else backed up too was not released, and is no longer this person's.
 */
public abstract class OwnStore extends ErasureOnly {

    private static final Duration UNTIL_THE_ERASURE_WAS_THERE = Duration.ofMinutes(5);

    private final ObjectStore store;
    private final ErasedFiles files;

    protected OwnStore(String recipient, ObjectStore store, ErasedFiles files) {
        super(recipient);
        this.store = store;
        this.files = files;
    }

    @Override
    public Outcome erase(Task task, Line line) {
        try {
            return look(task, line);
        } catch (ObjectStoreFailure failure) {
            return failed("no-answer", failure.isRetryable());
        }
    }

    private Outcome look(Task task, Line line) {
        var people = task.handles().of(HandleKind.ACCOUNT).stream()
                .map(UUID::fromString)
                .map(AccountId::new)
                .toList();
        if (people.stream().anyMatch(files::holdsFilesOf)) {
            return new Outcome.Accepted(
                    Notes.NONE, line.now().plus(LookAgain.after(UNTIL_THE_ERASURE_WAS_THERE, line)));
        }
        if (people.stream().anyMatch(person -> files.isLeft(person, store))) {
            return failed("still-there", true);
        }
        long gone = people.stream()
                .mapToLong(person -> files.releasedBy(person).size())
                .sum();
        return gone == 0 ? new Outcome.NotFound() : new Outcome.Done(Map.of("objects", gone));
    }
}
