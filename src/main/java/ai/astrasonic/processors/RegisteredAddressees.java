package ai.astrasonic.processors;

import ai.astrasonic.outbound.Addressee;
import ai.astrasonic.outbound.Addressees;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The recipients of whom the register says how they are called. */
@Component
class RegisteredAddressees implements Addressees {

    private final Recipients recipients;

    RegisteredAddressees(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public Optional<Addressee> find(String recipient) {
        return recipients.inFiles(recipient).flatMap(RegisteredAddressees::addressee);
    }

    @Override
    public Optional<Addressee> at(String host) {
        return recipients.onFile().stream()
                .filter(recipient -> Addressee.isAmong(recipient.hosts(), host))
                .findFirst()
                .flatMap(RegisteredAddressees::addressee);
    }

    private static Optional<Addressee> addressee(Recipient recipient) {
        return recipient
                .called()
                .map(calls -> new Addressee(
                        recipient.key(), Set.copyOf(recipient.hosts()), calls.perSecond(), calls.patience()));
    }
}
