package ai.astrasonic.processors;

import ai.astrasonic.shared.LocalText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom personal data is disclosed (Art. 4(9)).
 *
 * @param hostsDatabase true when our database lies there, and so everything in it
 * @param findableByPerson false when it has no key by which a person could be looked up there
 * @param noPersonalData why it gets no personal data although the policy names it; null when it gets some
 * @param holds what lies there
 * @param location where it lies
 * @param transfer null when the data stays in the European Economic Area
 * @param retention how long it stays there
 * @param privacy address of the recipient's own privacy policy
 * @param certainty how sure each fact is
 * @param findings where this register and the published policy disagree
 * @param hosts names of their hosts that our machines call
 * @param calls how they are called; null when nothing of theirs is
 * @param care who looks after it, and what is known for that
 */
public record Recipient(
        String key,
        String name,
        Entity entity,
        RecipientRole role,
        @Nullable Boolean hostsDatabase,
        @Nullable Boolean findableByPerson,
        @Nullable LocalText noPersonalData,
        LocalText service,
        LocalText holds,
        LocalText location,
        @Nullable Transfer transfer,
        LocalText retention,
        Agreement agreement,
        String privacy,
        Map<Fact, Certainty> certainty,
        List<LocalText> findings,
        List<String> hosts,
        @Nullable Calls calls,
        Care care) {

    /** The legal person behind a name, and the country of its seat by ISO 3166 code. */
    public record Entity(String name, String country) {

        public String countryIn(Locale locale) {
            return Locale.of("", country).getDisplayCountry(locale);
        }
    }

    /**
     * How somebody is called.
     *
     * @param address where their interface begins
     * @param perSecond most calls a second that they allow
     * @param patience how long one call may take
     */
    public record Calls(URI address, double perSecond, Duration patience) {}

    public Recipient {
        certainty = Map.copyOf(certainty);
        findings = findings == null ? List.of() : List.copyOf(findings);
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
        if (!certainty.keySet().containsAll(List.of(Fact.values()))) {
            throw new IllegalArgumentException("Each fact says how sure it is: " + key);
        }
        if (role.needsAgreement() == (agreement == Agreement.NOT_NEEDED)) {
            throw new IllegalArgumentException("Role and agreement contradict each other: " + key);
        }
    }

    public boolean runsDatabase() {
        return Boolean.TRUE.equals(hostsDatabase);
    }

    public boolean getsPersonalData() {
        return noPersonalData == null;
    }

    public boolean isFindableByPerson() {
        return !Boolean.FALSE.equals(findableByPerson);
    }

    public boolean isCertain(Fact fact) {
        return certainty.get(fact) != Certainty.ASSUMED;
    }

    public List<Fact> uncertain() {
        return Stream.of(Fact.values()).filter(f -> !isCertain(f)).toList();
    }

    public Optional<Calls> called() {
        return Optional.ofNullable(calls);
    }

    public Optional<Transfer> thirdCountryTransfer() {
        return Optional.ofNullable(transfer);
    }
}
