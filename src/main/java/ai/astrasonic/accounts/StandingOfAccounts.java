package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStanding;
import ai.astrasonic.shared.AccountStandings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether an account takes new data. */
@Component
class StandingOfAccounts implements AccountStandings {

    private static final String QUERY = """
            SELECT CASE WHEN status = 'ERASED' THEN 'ERASED' WHEN restricted_at IS NOT NULL THEN 'RESTRICTED' ELSE 'OPEN' END
            FROM account WHERE id = :id""";

    private final JdbcClient jdbc;

    StandingOfAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AccountStanding of(AccountId account) {
        return ask(QUERY, account);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountStanding holding(AccountId account) {
        return ask(QUERY + " FOR SHARE", account);
    }

    private AccountStanding ask(String query, AccountId account) {
        return jdbc.sql(query)
                .param("id", account.value())
                .query(String.class)
                .optional()
                .map(AccountStanding::valueOf)
                .orElse(AccountStanding.UNKNOWN);
    }
}
