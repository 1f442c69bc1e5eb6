package ai.astrasonic.policies;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one account was told of the policy, and the version that it joined with. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class AccountPolicies {

    private final PolicyTable table;
    private final PolicyNoticeTable notices;

    AccountPolicies(PolicyTable table, PolicyNoticeTable notices) {
        this.table = table;
        this.notices = notices;
    }

    /** The newest version first. */
    @Transactional(readOnly = true)
    public List<PolicyNotice> of(AccountId account) {
        return notices.of(account);
    }

    /** Whether this is the version that whoever joins now has to be shown; so is none while there is none. */
    @Transactional(readOnly = true)
    public boolean isNewest(@Nullable Integer number) {
        return table.newest()
                .map(newest -> newest.publicNumber() == (number == null ? 0 : number))
                .orElse(true);
    }

    /**
     * Writes down with which version somebody joins, in the transaction that opens the account. No newer one is published until
     * that ends: whoever is not told at joining is there to be told by mail.
     *
     * @return false when a newer one was published meanwhile; then nothing is written
     */
    public boolean joined(AccountId account, @Nullable Integer number, Locale language) {
        table.publishNothingMeanwhile();
        if (!isNewest(number)) {
            return false;
        }
        table.newest().ifPresent(version -> notices.shown(version, account, language));
        return true;
    }
}
