package ai.astrasonic.rectification;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.accounts.AccountCorrections;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what is wrong about a person (Art. 16), in the account and in every copy that the data map names. Documents and
 * logs stay as they were; what lies elsewhere waits, and is said to (Art. 19).
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class Rectifications {

    private final AccountCorrections accounts;
    private final AccountStandings standings;
    private final Copies copies;
    private final RectificationLog log;
    private final AuditTrail audit;
    private final Clock clock;

    Rectifications(
            AccountCorrections accounts,
            AccountStandings standings,
            Copies copies,
            RectificationLog log,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.standings = standings;
        this.copies = copies;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be corrected, each with its present value masked. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public List<Correctable> fieldsOf(AccountId account) {
        return Stream.of(AccountAttribute.values())
                .map(attribute -> new Correctable(attribute, accounts.maskedValueOf(account, attribute)))
                .toList();
    }

    /**
     * Puts the right value in place of the wrong one, everywhere.
     *
     * @param evidence what showed that the new value is right
     * @param reason why, for the audit trail; neither value belongs in it
     * @param request the request it answers; null where there is none
     * @throws IllegalArgumentException without evidence or for an unknown account
     * @throws IllegalStateException when the person has been erased
     */
    public Correction correct(
            AccountId account,
            AccountAttribute attribute,
            String newValue,
            String evidence,
            String reason,
            @Nullable RequestId request) {
        if (evidence.isBlank()) {
            throw new IllegalArgumentException(
                    "Whoever corrects data of account " + account + " says by which evidence");
        }
        standings.changing(account);
        return switch (Value.read(attribute, newValue, LocalDate.ofInstant(clock.instant(), Controller.ZONE))) {
            case Value.Read.Bad(BadValue why) -> new Correction.Refused(why);
            case Value.Read.Good(String value)
            when isTaken(account, attribute, value) -> new Correction.Refused(BadValue.TAKEN);
            case Value.Read.Good(String value) -> put(account, attribute, value, evidence, reason, request);
        };
    }

    private boolean isTaken(AccountId account, AccountAttribute attribute, String value) {
        return attribute == AccountAttribute.EMAIL && accounts.isTaken(new EmailAddress(value), account);
    }

    private Correction put(
            AccountId account,
            AccountAttribute attribute,
            String value,
            String evidence,
            String reason,
            @Nullable RequestId request) {
        var old = accounts.valueOf(account, attribute).orElse(null);
        if (value.equals(old)) {
            return new Correction.Unchanged();
        }
        var before = old == null ? null : Spelling.of(attribute, old);
        var after = Spelling.of(attribute, value);
        accounts.correct(account, attribute, value);
        var places = before == null ? List.<Reached>of() : copies.reach(account, attribute, before, after);
        var done = log.write(account, attribute, before, after, evidence, request, places);
        audit.record(AuditAct.of("rectified", "rectification", done.id().value())
                .about(account)
                .because(reason)
                .with("field", attribute)
                .with("places", places.size()));
        return new Correction.Corrected(done);
    }

    /**
     * Somebody confirmed that a waiting place has the new value.
     *
     * @param place its name on the data map
     * @param reference by which the confirmation can be found again
     * @return false when nothing waits there
     */
    public boolean confirm(RectificationId id, String place, String reference) {
        boolean waited = log.confirm(id, place, reference);
        if (waited) {
            audit.record(AuditAct.of("confirmed-rectification", "rectification", id.value())
                    .because(reference)
                    .with("place", place));
        }
        return waited;
    }

    /** All of a person, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public List<Rectification> of(AccountId account) {
        return log.of(account);
    }
}
