package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStanding;
import ai.astrasonic.shared.AccountStandings;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether an account takes new data. */
@Component
class StandingOfAccounts implements AccountStandings {

    private static final String QUERY = """
            SELECT CASE WHEN status = 'ERASED' THEN 'ERASED' WHEN restricted_at IS NOT NULL THEN 'RESTRICTED' ELSE 'OPEN' END, id
            FROM account WHERE id = """;

    private final JdbcClient jdbc;

    StandingOfAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AccountStanding of(AccountId account) {
        return ask(QUERY + ":id", account);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountStanding holding(AccountId account) {
        return ask(QUERY + ":id FOR SHARE", account);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountStanding changing(AccountId account) {
        return ask(QUERY + ":id FOR NO KEY UPDATE", account);
    }

    @Override
    public Map<AccountId, AccountStanding> of(Collection<AccountId> accounts) {
        var standings = new HashMap<AccountId, AccountStanding>();
        jdbc.sql(QUERY + "ANY(:ids::uuid[])")
                .param("ids", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .query(row -> {
                    standings.put(
                            new AccountId(row.getObject(2, UUID.class)), AccountStanding.valueOf(row.getString(1)));
                });
        return standings;
    }

    private AccountStanding ask(String query, AccountId account) {
        return jdbc.sql(query)
                .param("id", account.value())
                .query((row, n) -> row.getString(1))
                .optional()
                .map(AccountStanding::valueOf)
                .orElse(AccountStanding.UNKNOWN);
    }
}
