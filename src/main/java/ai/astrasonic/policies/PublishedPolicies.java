package ai.astrasonic.policies;

import ai.astrasonic.policies.text.PolicyDiff;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions that everybody reads. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PublishedPolicies {

    private final PolicyTable table;

    PublishedPolicies(PolicyTable table) {
        this.table = table;
    }

    /** The newest first. */
    public List<PolicyVersion> all() {
        return table.published();
    }

    public Optional<PolicyVersion> find(int number) {
        return table.published(number);
    }

    /** The one that whoever joins today is shown. */
    public Optional<PolicyVersion> newest() {
        return table.newest();
    }

    /** What is different from the version before; empty for the first one, and in a language that the one before does not have. */
    public Optional<PolicyDiff> diff(int number, Locale language) {
        return table.published(number).flatMap(version -> Policies.diff(table, version, language));
    }
}
