package ai.astrasonic.recipientchanges;

import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.processors.TransferBasis;
import ai.astrasonic.shared.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a change makes different.
 *
 * @param field last part of the key of its name
 * @param before empty where there was nothing
 * @param after empty where there will be nothing
 */
public record FieldChange(String field, Optional<LocalText> before, Optional<LocalText> after) {

    /** Everything that differs, in the order in which it is told. */
    static List<FieldChange> between(@Nullable StatedRecipient before, StatedRecipient after) {
        var all = new ArrayList<FieldChange>();
        add(all, "name", before, after, one -> plain(one.name()));
        add(all, "entity", before, after, one -> plain(one.entity().name()));
        add(all, "country", before, after, one -> plain(one.entity().country()));
        add(all, "role", before, after, one -> plain(one.role().name()));
        add(all, "service", before, after, StatedRecipient::service);
        add(all, "holds", before, after, StatedRecipient::holds);
        add(all, "location", before, after, StatedRecipient::location);
        add(all, "transfer", before, after, FieldChange::transfer);
        add(all, "retention", before, after, StatedRecipient::retention);
        add(all, "privacy", before, after, one -> plain(one.privacy()));
        if (after.breachContact() != null) {
            add(all, "breach", before, after, one -> plain(one.breachContact()));
        }
        if (after.basis() != null) {
            add(all, "basis", before, after, FieldChange::basis);
        }
        return List.copyOf(all);
    }

    private static void add(
            List<FieldChange> all,
            String field,
            @Nullable StatedRecipient before,
            StatedRecipient after,
            Function<StatedRecipient, @Nullable LocalText> value) {
        var was = Optional.ofNullable(before).map(value);
        var will = Optional.of(after).map(value);
        if (!Objects.equals(was, will)) {
            all.add(new FieldChange(field, was, will));
        }
    }

    private static @Nullable LocalText transfer(StatedRecipient one) {
        var transfer = one.transfer();
        return transfer == null
                ? null
                : plain(transfer.country() + ": "
                        + transfer.safeguards().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static @Nullable LocalText basis(StatedRecipient one) {
        return Optional.ofNullable(one.basis())
                .map(TransferBasis::toString)
                .map(FieldChange::plain)
                .orElse(null);
    }

    private static @Nullable LocalText plain(@Nullable String text) {
        return text == null ? null : new LocalText(text, text);
    }
}
