package ai.astrasonic.recipientchanges;

import static ai.astrasonic.recipientchanges.ChangeRefused.when;

import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.recipientchanges.ChangeRefused.Why;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.LocalText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change must say to be one. */
@Component
class ChangeRules {

    private static final int LONGEST = 2_000;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Recipients recipients;
    private final ChangeTable table;
    private final Clock clock;

    ChangeRules(Recipients recipients, ChangeTable table, Clock clock) {
        this.recipients = recipients;
        this.table = table;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    String reason(String reason) {
        when(reason.isBlank(), Why.NO_REASON, "Whoever takes a step says why");
        return reason.strip();
    }

    /** What the register says of it now. */
    @Nullable
    StatedRecipient now(String key) {
        return known(key).map(StatedRecipient::of).orElse(null);
    }

    private Optional<Recipient> known(String key) {
        return recipients.all().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    void check(Proposal proposal, @Nullable ChangeId itself) {
        var after = proposal.after();
        checkWords(proposal);
        checkPlaces(after);
        var before = known(after.key());
        switch (proposal.kind()) {
            case ADDED, REPLACED ->
                when(before.isPresent(), Why.KNOWN_ALREADY, "Already in the register: " + after.key());
            case CHANGED, REMOVED ->
                when(before.isEmpty(), Why.UNKNOWN_RECIPIENT, "No recipient called " + after.key());
        }
        when(
                proposal.kind() == ChangeKind.CHANGED
                        && FieldChange.between(now(after.key()), after).isEmpty(),
                Why.NOTHING_CHANGES,
                "Nothing would change");
        checkReplaced(proposal);
        when(table.isOpenFor(after.key(), itself), Why.ANOTHER_IS_OPEN, "Another change of it is open: " + after.key());
        var replaces = proposal.replaces();
        when(
                replaces != null && table.isOpenFor(replaces, itself),
                Why.ANOTHER_IS_OPEN,
                "Another change of it is open: " + replaces);
    }

    private void checkReplaced(Proposal proposal) {
        var replaces = proposal.replaces();
        when(
                (proposal.kind() == ChangeKind.REPLACED) == (replaces == null),
                Why.REPLACES_NOBODY,
                "Who replaces somebody says whom, and nobody else does");
        when(proposal.after().key().equals(replaces), Why.REPLACES_ITSELF, "Nobody takes their own place");
        when(replaces != null && known(replaces).isEmpty(), Why.UNKNOWN_RECIPIENT, "No recipient called " + replaces);
    }

    private static void checkWords(Proposal proposal) {
        var after = proposal.after();
        when(!KEY.matcher(after.key()).matches(), Why.BAD_KEY, "A key is lower case, digits and hyphens");
        when(after.name().isBlank() || after.entity().name().isBlank(), Why.NO_NAME, "A recipient has a name");
        var longest = Stream.of(proposal.words(), after.service(), after.holds(), after.location(), after.retention())
                .mapToInt(ChangeRules::length)
                .max();
        when(longest.orElse(0) > LONGEST || after.name().length() > 100, Why.TEXT_TOO_LONG, "A text is too long");
    }

    private static int length(LocalText text) {
        return Math.max(text.en().length(), text.nl().length());
    }

    private static void checkPlaces(StatedRecipient after) {
        var transfer = after.transfer();
        when(
                !COUNTRIES.contains(after.entity().country())
                        || transfer != null && !COUNTRIES.contains(transfer.country()),
                Why.UNKNOWN_COUNTRY,
                "A country is an ISO 3166 code");
    }
}
