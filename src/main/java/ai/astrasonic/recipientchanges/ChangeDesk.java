package ai.astrasonic.recipientchanges;

import static ai.astrasonic.recipientchanges.ChangeRefused.when;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.FreshSignIn;
import ai.astrasonic.processors.RecipientFilings;
import ai.astrasonic.recipientchanges.ChangeRefused.Why;
import ai.astrasonic.recipientchanges.ChangeStep.Kind;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps that the DPO takes with a change, one person at a time, each with a reason. What goes outside needs a fresh
 * sign-in, for it cannot be taken back unheard.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class ChangeDesk {

    private final ChangeTable table;
    private final ChangeRules rules;
    private final ObjectionTable objections;
    private final RecipientFilings filings;
    private final FreshSignIn signIn;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ChangeDesk(
            ChangeTable table,
            ChangeRules rules,
            ObjectionTable objections,
            RecipientFilings filings,
            FreshSignIn signIn,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.objections = objections;
        this.filings = filings;
        this.signIn = signIn;
        this.trail = trail;
        this.events = events;
    }

    /** @throws ChangeRefused when it says too little, or nothing new */
    public ChangeId draft(Proposal proposal, String reason) {
        rules.check(proposal, null);
        var why = rules.reason(reason);
        var id = table.add(proposal, rules.now(proposal.after().key()));
        noted(id, Kind.DRAFTED, why);
        return id;
    }

    /** @throws ChangeRefused when it was announced already */
    public void redraft(ChangeId id, Proposal proposal, String reason) {
        isDraft(table.locked(id));
        rules.check(proposal, id);
        var why = rules.reason(reason);
        table.replace(id, proposal, rules.now(proposal.after().key()));
        noted(id, Kind.REDRAFTED, why);
    }

    /** A draft that nobody saw goes without a word. */
    public void discard(ChangeId id, String reason) {
        isDraft(table.locked(id));
        var why = rules.reason(reason);
        table.discarded(id);
        noted(id, Kind.DISCARDED, why);
    }

    /** The last day for objections when announced today: the law's term, never less. */
    @Transactional(readOnly = true)
    public LocalDate shortestTerm() {
        return NoticePeriod.on(rules.today()).lastDay(rules.today());
    }

    /**
     * Tells the public, and orders that everybody concerned is told.
     *
     * @param objectionsTo the last day for objections
     * @throws ChangeRefused when it is no draft any more, the term is too short, or the register has moved on
     */
    public void announce(ChangeId id, LocalDate objectionsTo, String reason) {
        signIn.require();
        var change = table.locked(id);
        isDraft(change);
        var why = rules.reason(reason);
        when(objectionsTo.isBefore(shortestTerm()), Why.TERM_TOO_SHORT, "The term is shorter than the law's");
        stillFits(change);
        table.announced(id, objectionsTo);
        noted(id, Kind.ANNOUNCED, why);
        events.publishEvent(new NoticesOrdered(id));
    }

    /** @throws ChangeRefused when it is not announced, or in force already */
    public void withdraw(ChangeId id, LocalText because, String reason) {
        signIn.require();
        isAnnounced(table.locked(id));
        var why = rules.reason(reason);
        table.withdrawn(id, because);
        noted(id, Kind.WITHDRAWN, why);
        events.publishEvent(new NoticesOrdered(id));
    }

    /**
     * Register, record of Art. 30, transfer and contact for breaches change together, and the public page with them.
     *
     * @throws ChangeRefused while anybody may still object, an objection is open, or somebody was not told
     */
    public void activate(ChangeId id, String reason) {
        signIn.require();
        var change = table.locked(id);
        isAnnounced(change);
        var why = rules.reason(reason);
        when(
                rules.today().isBefore(change.earliest()),
                Why.WINDOW_OPEN,
                "Objections are possible until the day before");
        when(change.toldAt() == null, Why.NOT_ALL_TOLD, "Not everybody was told yet");
        when(objections.open(id) > 0, Why.OBJECTIONS_OPEN, "An objection is not decided yet");
        when(objections.upheld(id) > 0, Why.OBJECTION_UPHELD, "An objection was upheld");
        stillFits(change);
        file(change, why);
        table.inForce(id);
        noted(id, Kind.ACTIVATED, why);
    }

    private void file(Change change, String why) {
        var replaces = change.replaces();
        if (replaces != null) {
            filings.remove(replaces, why);
        }
        if (change.kind() == ChangeKind.REMOVED) {
            filings.remove(change.recipient(), why);
        } else {
            filings.file(change.after(), why);
        }
    }

    /** What somebody wrote to us against a change, as long as it is not in force. */
    public UUID object(ChangeId id, NewObjection objection, String reason) {
        isAnnounced(table.locked(id));
        var why = rules.reason(reason);
        var added = objections.add(id, objection);
        noted(id, Kind.OBJECTION_RECORDED, why);
        return added;
    }

    /** @throws ChangeRefused when it was decided already */
    public void decide(UUID objection, ObjectionView.Decision decision, String because) {
        var id = objections.changeOf(objection);
        isAnnounced(table.locked(id));
        var why = rules.reason(because);
        when(!objections.decide(objection, decision, why), Why.DECIDED_ALREADY, "It was decided already");
        noted(id, Kind.OBJECTION_DECIDED, decision.name() + ": " + why);
    }

    /** The register still says what it said when the change was drafted. */
    private void stillFits(Change change) {
        var now = rules.now(change.recipient());
        when(!Objects.equals(now, change.before()), Why.REGISTER_CHANGED, "The register has changed since");
        var replaces = change.replaces();
        when(replaces != null && rules.now(replaces) == null, Why.REGISTER_CHANGED, "The register has changed since");
    }

    private static void isDraft(Change change) {
        when(change.state() != ChangeState.DRAFT, Why.NOT_A_DRAFT, "Change " + change.id() + " is no draft any more");
    }

    private static void isAnnounced(Change change) {
        when(change.state() != ChangeState.ANNOUNCED, Why.NOT_ANNOUNCED, "Change " + change.id() + " is not announced");
    }

    private void noted(ChangeId id, Kind step, String why) {
        table.step(id, step, why);
        trail.record(AuditAct.of(word(step), "recipient-change", id.value())
                .because(why)
                .with("recipient", table.get(id).recipient()));
    }

    private static String word(Kind step) {
        return switch (step) {
            case DRAFTED -> "drafted";
            case REDRAFTED -> "redrafted";
            case DISCARDED -> "discarded";
            case ANNOUNCED -> "announced";
            case WITHDRAWN -> "withdrew-change";
            case ACTIVATED -> "activated-change";
            case OBJECTION_RECORDED -> "recorded-objection";
            case OBJECTION_DECIDED -> "decided-objection";
        };
    }
}
