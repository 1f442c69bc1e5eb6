package ai.astrasonic.ledger;

import ai.astrasonic.keys.Signatures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is not as it was signed. */
record LedgerCheck(LedgerFolder folder, LedgerLock lock, Signatures signatures, Optional<LedgerCopy> copy) {

    LedgerReport report() {
        return lock.alone(() -> {
            var findings = new ArrayList<String>();
            var head = head(findings);
            long lines = lines(head, findings);
            copy(head, findings);
            return new LedgerReport(lines, findings, asides(head));
        });
    }

    private LedgerHead head(List<String> findings) throws IOException {
        try {
            var head = folder.head();
            if (head.isEmpty() && folder.size() > 0) {
                findings.add("The signed head is missing");
            }
            if (head.isPresent() && !head.get().isSignedBy(signatures)) {
                findings.add("The head is not signed by us");
            }
            return head.orElse(LedgerHead.NONE);
        } catch (LedgerFailure unreadable) {
            findings.add(unreadable.sentence());
            return LedgerHead.NONE;
        }
    }

    private long lines(LedgerHead head, List<String> findings) throws IOException {
        try {
            return folder.follow(head, line -> {}).lines();
        } catch (LedgerFailure broken) {
            findings.add(broken.sentence());
            return 0;
        }
    }

    /** An older ledger with its older head is whole in itself; only another place knows that it once went further. */
    private void copy(LedgerHead head, List<String> findings) throws IOException {
        var kept = copy.isPresent() ? copy.get().head() : Optional.<LedgerHead>empty();
        if (kept.filter(other -> other.lines() > head.lines()).isPresent()) {
            findings.add("The copy in the disaster-recovery store goes on to line %d, this one ends at %d"
                    .formatted(kept.get().lines(), head.lines()));
        }
    }

    private List<String> asides(LedgerHead head) throws IOException {
        var asides = new ArrayList<>(folder.asides());
        if (folder.size() > head.bytes()) {
            asides.add((folder.size() - head.bytes()) + " unfinished bytes at the end");
        }
        return asides;
    }
}
