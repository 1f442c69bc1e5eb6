package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.checks.ContactedHosts.Contact;
import ai.astrasonic.promises.checks.ContactedHosts.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Every host that was called must be one of a recipient in the register, and the register must name whom the policy names. A host
 * that was refused got nothing, but somebody has to find out why it was to be called.
 */
@Component
class Proc1EveryProcessorIsNamed implements PromiseCheck {

    /** Looking twice in an hour does not make a refusal go away. */
    private static final Duration AT_LEAST = Duration.ofDays(1);

    private final NamedRecipients recipients;
    private final ContactedHosts hosts;

    Proc1EveryProcessorIsNamed(NamedRecipients recipients, ContactedHosts hosts) {
        this.recipients = recipients;
        this.hosts = hosts;
    }

    @Override
    public PromiseId id() {
        return PromiseId.PROC_1;
    }

    @Override
    public PromiseState check(Instant now) {
        var called = hosts.all();
        var wrong = wrong(called);
        if (!wrong.isEmpty()) {
            return new Broken(finding(now, wrong, called, "proc-1.broken", wrong.size()));
        }
        var refused = hosts.refusedSince(since(now)).stream()
                .map(Proc1EveryProcessorIsNamed::fact)
                .toList();
        if (!refused.isEmpty()) {
            return new AtRisk(finding(now, refused, called, "proc-1.refused", refused.size()));
        }
        var reason = called.isEmpty() ? "proc-1.kept-uncalled" : "proc-1.kept";
        return new Kept(finding(now, List.of(), called, reason, recipients.size()));
    }

    private Instant since(Instant now) {
        var dayAgo = now.minus(AT_LEAST);
        return hosts.lastChecked(id().code()).filter(dayAgo::isAfter).orElse(dayAgo);
    }

    private List<Fact> wrong(List<Contact> called) {
        var wrong = new ArrayList<Fact>();
        called.stream()
                .filter(contact -> !recipients.isHostOf(contact.recipient(), contact.host()))
                .forEach(contact -> wrong.add(
                        new Fact("evidence.host-unnamed", contact.host() + " (" + contact.recipient() + ")")));
        recipients.missing().forEach(name -> wrong.add(new Fact("evidence.not-in-register", name)));
        recipients.unnamed().forEach(key -> wrong.add(new Fact("evidence.not-in-policy", key)));
        recipients.unexplained().forEach(key -> wrong.add(new Fact("evidence.unexplained", key)));
        return wrong;
    }

    private static Fact fact(Refused refused) {
        return new Fact("evidence.host-refused", refused.host() + " (" + refused.wanted() + "): " + refused.count());
    }

    private Finding finding(Instant now, List<Fact> found, List<Contact> called, String reason, int count) {
        var facts = new ArrayList<>(found);
        facts.add(Fact.of("evidence.recipients", recipients.size()));
        facts.add(Fact.of("evidence.hosts-called", called.size()));
        facts.add(Fact.of(
                "evidence.calls", called.stream().mapToLong(Contact::calls).sum()));
        return new Finding(Reason.of(reason, count, called.size()), count, now, facts);
    }
}
