package ai.astrasonic.policies;

import ai.astrasonic.policies.text.PolicyDiff;
import ai.astrasonic.policies.text.PolicyText;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions with everything that was done about them, and who was told. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
public class Policies {

    private static final int LARGEST_PAGE = 200;

    private final PolicyTable table;
    private final PolicyNoticeTable notices;

    Policies(PolicyTable table, PolicyNoticeTable notices) {
        this.table = table;
        this.notices = notices;
    }

    /** The newest first, a draft before all. */
    public List<PolicyVersion> all() {
        return table.all();
    }

    public Optional<PolicyVersion> find(PolicyId id) {
        return table.find(id);
    }

    /** What is different from the version before; empty for the first one, and in a language that the one before does not have. */
    public Optional<PolicyDiff> diff(PolicyId id, Locale language) {
        return table.find(id).flatMap(version -> diff(table, version, language));
    }

    static Optional<PolicyDiff> diff(PolicyTable table, PolicyVersion version, Locale language) {
        return table.before(version)
                .map(PolicyVersion::words)
                .filter(words -> words.isIn(language))
                .map(words -> PolicyDiff.between(text(words, language), text(version.words(), language)));
    }

    private static PolicyText text(PolicyWords words, Locale language) {
        return words.in(language);
    }

    public List<PolicyStep> steps(PolicyId id) {
        return table.steps(id);
    }

    public NoticeCount count(PolicyId id) {
        return notices.count(id);
    }

    /** @param after last of the page before; none for the first page */
    public List<NotReached> notReached(PolicyId id, @Nullable UUID after, int limit) {
        return notices.notReached(id, after, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** What this account was told, the newest version first. */
    public List<PolicyNotice> proof(AccountId account) {
        return notices.of(account);
    }
}
