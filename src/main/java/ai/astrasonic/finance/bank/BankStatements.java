package ai.astrasonic.finance.bank;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes statements of our bank in, of which only what is about Stripe is kept. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.FINANCE + "')")
public class BankStatements {

    private final JdbcClient jdbc;
    private final BankMatching matching;
    private final AuditTrail trail;
    private final Clock clock;

    BankStatements(JdbcClient jdbc, BankMatching matching, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.matching = matching;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes one in; the same file again, or the same movement in another file, changes nothing.
     *
     * @param file camt.053 as the bank gave it
     * @throws StatementRefused when it is none; nothing of it is kept
     */
    public StatementTaken take(byte[] file) {
        var statement = Camt053.read(new ByteArrayInputStream(file));
        var id = Ids.next(clock);
        boolean fresh = jdbc.sql("INSERT INTO bank_statement VALUES (:id, :hash, :first, :last, :now)"
                                + " ON CONFLICT (sha256) DO NOTHING")
                        .param("id", id)
                        .param("hash", Sha256.of(file))
                        .param("first", statement.first())
                        .param("last", statement.last())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!fresh) {
            return taken(statement, true, 0);
        }
        statement.lines().forEach(this::keep);
        int matched = matching.match();
        trail.record(AuditAct.of("bank-statement-taken", "books", id)
                .with("first", statement.first())
                .with("last", statement.last())
                .with("lines", statement.lines().size()));
        return taken(statement, false, matched);
    }

    private static StatementTaken taken(Statement statement, boolean known, int matched) {
        return new StatementTaken(
                known, statement.first(), statement.last(), statement.lines().size(), matched);
    }

    private void keep(BankLine line) {
        jdbc.sql(
                        "INSERT INTO bank_line VALUES (:id, :reference, :day, :amount, NULL) ON CONFLICT (reference) DO NOTHING")
                .param("id", Ids.next(clock))
                .param("reference", line.reference())
                .param("day", line.bookedOn())
                .param("amount", line.amountMinor())
                .update();
    }

    /** The last day of which the bank's side is known. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
    public Optional<LocalDate> knownUntil() {
        return jdbc.sql("SELECT max(last_day) FROM bank_statement")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
