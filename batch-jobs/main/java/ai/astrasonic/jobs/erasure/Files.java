package ai.astrasonic.jobs.erasure;

import ai.astrasonic.backup.ContentCleanup;
import ai.astrasonic.backup.ErasedFiles;
import ai.astrasonic.erasure.DueErasure;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.requests.PackageRemoval;
import ai.astrasonic.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes away what lies in the object stores: backed-up files and packages, with every version, from both stores. */
@Component
class Files {

    /** Who asked for a part may have named the rows or what they refer to: neither is of use without the other. */
    private static final Set<String> FILES = Set.of(
            "backup.file", "backup.content", "backup.content-copy", "backup.key", "backup.part", "backup.upload");

    private static final Set<String> PACKAGES = Set.of("requests.package-content", SignIns.ACCOUNT);
    private static final int REFERENCES_AT_ONCE = 5_000;

    private final ErasedFiles files;
    private final ContentCleanup cleanup;
    private final PackageRemoval packages;
    private final CaseNotes cases;

    Files(ErasedFiles files, ContentCleanup cleanup, PackageRemoval packages, CaseNotes cases) {
        this.files = files;
        this.cleanup = cleanup;
        this.packages = packages;
        this.cases = cases;
    }

    void remove(Batch batch) {
        cleanup.run();
        batch.together("references", people -> release(batch, Batch.accounts(Batch.erasing(FILES, people))));
        batch.each("files", this::removeOf);
    }

    private void release(Batch batch, Collection<AccountId> people) {
        int released;
        do {
            batch.requireOwner();
            released = people.isEmpty() ? 0 : files.release(people, REFERENCES_AT_ONCE);
        } while (released > 0);
    }

    private void removeOf(DueErasure person) {
        try {
            files.remove(person.person());
            if (erases(person, PACKAGES)) {
                packages.removeAllOf(person.person());
            }
        } catch (ObjectStoreFailure failure) {
            throw StepFailed.retryable("erased-file-stays", failure);
        }
        cases.filesGone(person);
    }

    private static boolean erases(DueErasure person, Set<String> dataSets) {
        return !Batch.erasing(dataSets, List.of(person)).isEmpty();
    }

    /** The erasures are proven: what was kept to prove them is of no use any more. */
    void forget(List<DueErasure> proven) {
        files.forget(Batch.accounts(proven));
    }
}
