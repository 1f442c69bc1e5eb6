package ai.astrasonic.bench;

import ai.astrasonic.outbound.Addressee;
import ai.astrasonic.outbound.Addressees;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import java.util.Optional;
import java.util.Set;

/** The recipients of the register, each at the same pace. */
final class OneSpeed implements Addressees {

    private final Recipients register = new Recipients();
    private final int limit;

    OneSpeed(int limit) {
        this.limit = limit;
    }

    @Override
    public Optional<Addressee> find(String recipient) {
        return register.find(recipient).flatMap(this::addressee);
    }

    @Override
    public Optional<Addressee> at(String host) {
        return register.all().stream()
                .filter(recipient -> Addressee.isAmong(recipient.hosts(), host))
                .findFirst()
                .flatMap(this::addressee);
    }

    private Optional<Addressee> addressee(Recipient recipient) {
        return recipient
                .called()
                .map(calls -> new Addressee(recipient.key(), Set.copyOf(recipient.hosts()), limit, calls.patience()));
    }
}
