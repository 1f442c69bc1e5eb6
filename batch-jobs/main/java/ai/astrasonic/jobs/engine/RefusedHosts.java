package ai.astrasonic.jobs.engine;

import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.outbound.Refusals;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes to the DPO and to whoever answers for the way out when something was to go to a host outside the register; once about each. */
@Component
class RefusedHosts implements Watch {

    private final Refusals refusals;
    private final AlarmSettings settings;
    private final Mailbox mailbox;
    private final TransactionOperations transactions;

    RefusedHosts(Refusals refusals, AlarmSettings settings, Mailbox mailbox, TransactionOperations transactions) {
        this.refusals = refusals;
        this.settings = settings;
        this.mailbox = mailbox;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "refused-hosts";
    }

    @Override
    public void look() {
        transactions.executeWithoutResult(status -> {
            var hosts = refusals.untold();
            if (!hosts.isEmpty()) {
                settings.addresses(Roles.ENGINEER).forEach(to -> mailbox.send(mail(to, hosts)));
            }
        });
    }

    private OutgoingMail mail(EmailAddress to, List<String> hosts) {
        return new OutgoingMail(
                null,
                to,
                "jobs.refused",
                settings.in(),
                Map.of(
                        "hosts",
                        String.join(", ", hosts),
                        "link",
                        settings.consoleUrl().resolve("/promises").toString()));
    }
}
