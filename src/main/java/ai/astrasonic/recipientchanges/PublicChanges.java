package ai.astrasonic.recipientchanges;

import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know: who gets personal data, and what changed or will. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PublicChanges {

    private final Recipients recipients;
    private final ChangeTable table;

    PublicChanges(Recipients recipients, ChangeTable table) {
        this.recipients = recipients;
        this.table = table;
    }

    /** By name. */
    public List<Recipient> recipients() {
        return recipients.all().stream()
                .sorted(Comparator.comparing(Recipient::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Those that were announced, the one that was last told of first. */
    public List<Change> changes() {
        return table.all().stream()
                .filter(change -> change.state().isPublic())
                .sorted(Comparator.comparing(Change::updatedAt)
                        .thenComparing(change -> change.id().value())
                        .reversed())
                .toList();
    }
}
