package ai.astrasonic.processors;

import ai.astrasonic.processors.AdequacyDecision.Scope;
import ai.astrasonic.shared.LawData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where data may go without further safeguards on a day: the law as it was published, and what has happened to it since. */
public final class Adequacy {

    /** The Union with Iceland, Liechtenstein and Norway: going there is no transfer. */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Comparator<OnFile<AdequacyRuling>> LATER = Comparator.comparing(
                    (OnFile<AdequacyRuling> ruling) -> ruling.what().effectiveOn())
            .thenComparing(ruling -> ruling.filed().at())
            .thenComparing(ruling -> ruling.filed().id());

    private final List<AdequacyDecision> decisions;
    private final List<OnFile<AdequacyRuling>> rulings;

    Adequacy(List<AdequacyDecision> decisions, List<OnFile<AdequacyRuling>> rulings) {
        this.decisions = List.copyOf(decisions);
        this.rulings = List.copyOf(rulings);
    }

    static List<AdequacyDecision> published() {
        return LawData.read("adequacy", AdequacyDecision.class);
    }

    public static boolean isInEea(String country) {
        return EEA.contains(country);
    }

    public List<AdequacyDecision> decisions() {
        return decisions;
    }

    Optional<AdequacyDecision> find(String key) {
        return decisions.stream().filter(decision -> decision.key().equals(key)).findFirst();
    }

    public boolean isInForce(String key, LocalDate day) {
        return find(key).filter(decision -> decision.isWithin(day)).isPresent()
                && latest(key, day).map(ruling -> ruling.what().inForce()).orElse(true);
    }

    /** What happened to it last, up to a day. */
    public Optional<OnFile<AdequacyRuling>> latest(String key, LocalDate day) {
        return rulings.stream()
                .filter(ruling -> ruling.what().decision().equals(key))
                .filter(ruling -> !ruling.what().effectiveOn().isAfter(day))
                .max(LATER);
    }

    /** The decision on a country that covers whoever is there, were it in force; a list covers who is on it only. */
    Optional<AdequacyDecision> general(String country) {
        return decisions.stream()
                .filter(decision -> decision.scope() == Scope.EVERYBODY || decision.scope() == Scope.PRIVATE_SECTOR)
                .filter(decision -> decision.countries().contains(country))
                .findFirst();
    }

    /** The transfer to a country needs no more than this. */
    boolean covers(String country, LocalDate day) {
        return isInEea(country)
                || general(country)
                        .filter(decision -> isInForce(decision.key(), day))
                        .isPresent();
    }
}
