package ai.astrasonic.processors;

import ai.astrasonic.shared.LocalText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a recipient by a change that came into force: all that the public is told of it, the record of
 * Art. 30 holds and a breach needs.
 *
 * @param breachContact whom they are reached by when data is breached; null when it is not known
 * @param basis what the transfer rests on by contract; null when nothing was signed
 */
public record StatedRecipient(
        String key,
        String name,
        Recipient.Entity entity,
        RecipientRole role,
        LocalText service,
        LocalText holds,
        LocalText location,
        @Nullable Transfer transfer,
        LocalText retention,
        String privacy,
        @Nullable String breachContact,
        @Nullable TransferBasis basis) {

    /** As the register has it now. */
    public static StatedRecipient of(Recipient recipient) {
        return new StatedRecipient(
                recipient.key(),
                recipient.name(),
                recipient.entity(),
                recipient.role(),
                recipient.service(),
                recipient.holds(),
                recipient.location(),
                recipient.transfer(),
                recipient.retention(),
                recipient.privacy(),
                null,
                null);
    }

    /** @param filed what the register's own file says; null when it has none */
    Recipient over(@Nullable Recipient filed) {
        return new Recipient(
                key,
                name,
                entity,
                role,
                filed == null ? null : filed.hostsDatabase(),
                filed == null ? null : filed.findableByPerson(),
                null,
                service,
                holds,
                location,
                transfer,
                retention,
                agreement(filed),
                privacy,
                filed == null ? stated() : filed.certainty(),
                filed == null ? List.of() : filed.findings(),
                filed == null ? List.of() : filed.hosts(),
                filed == null ? null : filed.calls(),
                filed == null ? new Care(Risk.HIGH, "dpo", Map.of()) : filed.care());
    }

    private Agreement agreement(@Nullable Recipient filed) {
        if (!role.needsAgreement()) {
            return Agreement.NOT_NEEDED;
        }
        return filed != null && filed.agreement() != Agreement.NOT_NEEDED ? filed.agreement() : Agreement.NOT_FOUND;
    }

    /** What we tell the public ourselves is as sure as what our policy says. */
    private static Map<Fact, Certainty> stated() {
        return Stream.of(Fact.values()).collect(Collectors.toMap(Function.identity(), fact -> Certainty.POLICY));
    }
}
