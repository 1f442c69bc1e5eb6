package ai.astrasonic.permissions;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.activities.LegalBasis;
import ai.astrasonic.consent.ConsentsInForce;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStanding;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.Permission;
import ai.astrasonic.shared.Permission.Why;
import ai.astrasonic.shared.ProcessingPermissions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers by the standing of the account, the objections and the consents, in this order. */
@Component
class RuledPermissions implements ProcessingPermissions {

    private static final String OBJECTED = """
            SELECT account_id FROM objection
            WHERE account_id = ANY(:accounts::uuid[]) AND activity = :activity AND ended_at IS NULL
              AND (upheld OR NOT :goesOn)""";

    private final AccountStandings standings;
    private final ConsentsInForce consents;
    private final Activities activities;
    private final JdbcClient jdbc;

    RuledPermissions(AccountStandings standings, ConsentsInForce consents, Activities activities, JdbcClient jdbc) {
        this.standings = standings;
        this.consents = consents;
        this.activities = activities;
        this.jdbc = jdbc;
    }

    @Override
    public Permission of(AccountId account, String activity) {
        return decide(account, activity, standings.of(account));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Permission holding(AccountId account, String activity) {
        return decide(account, activity, standings.holding(account));
    }

    @Override
    public Map<AccountId, Why> refused(Collection<AccountId> accounts, String activity) {
        return refused(accounts, activity, standings.of(accounts));
    }

    private Permission decide(AccountId account, String activity, AccountStanding standing) {
        var refused = refused(List.of(account), activity, Map.of(account, standing));
        return refused.values().stream().findFirst().map(Permission::refused).orElse(Permission.PERMITTED);
    }

    private Map<AccountId, Why> refused(
            Collection<AccountId> accounts, String activity, Map<AccountId, AccountStanding> stand) {
        var refused = new HashMap<AccountId, Why>();
        withoutConsent(accounts, activity).forEach(account -> refused.put(account, Why.CONSENT_WITHDRAWN));
        objectors(accounts, activity).forEach(account -> refused.put(account, Why.OBJECTED));
        for (var account : accounts) {
            var standing = byStanding(stand.getOrDefault(account, AccountStanding.UNKNOWN), activity);
            if (standing != null) {
                refused.put(account, standing);
            }
        }
        return refused;
    }

    private static @Nullable Why byStanding(AccountStanding standing, String activity) {
        var goesOn = UnderRestriction.of(activity);
        return switch (standing) {
            case OPEN -> null;
            case RESTRICTED -> goesOn.isPresent() ? null : Why.RESTRICTED;
            case ERASED -> goesOn.filter(UnderRestriction::afterErasure).isPresent() ? null : Why.ERASED;
            case UNKNOWN -> Why.UNKNOWN;
        };
    }

    /** What goes on under a restriction, for others' sake or by duty, goes on until an objection to it is upheld. */
    private Set<AccountId> objectors(Collection<AccountId> accounts, String activity) {
        return jdbc.sql(OBJECTED)
                .param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .param("activity", activity)
                .param("goesOn", UnderRestriction.of(activity).isPresent())
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .set();
    }

    /** An activity with another legal basis as well does not depend on consent. */
    private Collection<AccountId> withoutConsent(Collection<AccountId> accounts, String activity) {
        return activities.get(activity).legalBases().equals(List.of(LegalBasis.CONSENT))
                ? consents.lackedBy(accounts, activity)
                : List.of();
    }
}
