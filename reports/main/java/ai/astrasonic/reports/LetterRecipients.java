package ai.astrasonic.reports;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.processors.Fact;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.processors.Transfer;
import ai.astrasonic.reports.AccessLetter.Receiver;
import ai.astrasonic.reports.AccessLetter.Transferred;
import ai.astrasonic.reports.kit.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recipients by name that hold this person's data (Art. 15(1)(c), CJEU C-154/21) and what protects it abroad. */
final class LetterRecipients {

    private final LetterRequest request;
    private final DataMap map;
    private final Recipients register;
    private final Wording words;
    private final Wording terms;

    LetterRecipients(LetterRequest request, DataMap map, Recipients register) {
        this.request = request;
        this.map = map;
        this.register = register;
        this.words = new Wording("letters", request.language());
        this.terms = new Wording("processors", request.language());
    }

    List<Receiver> receivers() {
        return all().stream().map(this::receiver).toList();
    }

    /** Processors that hold no key to the person, so that nobody can be sure whether they got something (Art. 11). */
    List<Receiver> others() {
        return unsure().map(this::receiver).toList();
    }

    /** Whose copies come with the letter, and whose do not yet. */
    List<String> copies() {
        var copies = request.copies();
        return Stream.of(sentence("recipients.copies", copies.here()), sentence("recipients.open", copies.open()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> sentence(String text, Collection<String> keys) {
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        text, register.of(keys).stream().map(Recipient::name).collect(Collectors.joining(", "))));
    }

    /** Grouped by safeguard, so that the same words stand once. */
    List<Transferred> transfers() {
        var bySafeguard = new LinkedHashMap<String, List<String>>();
        Stream.concat(all().stream(), unsure())
                .forEach(r -> r.thirdCountryTransfer()
                        .ifPresent(t -> bySafeguard
                                .computeIfAbsent(safeguards(t), s -> new ArrayList<>())
                                .add(transferred(r, t))));
        return bySafeguard.entrySet().stream()
                .map(e -> new Transferred(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private Stream<Recipient> unsure() {
        var sure = all();
        return register.all().stream().filter(r -> !r.isFindableByPerson() && !sure.contains(r));
    }

    boolean anyUnconfirmed() {
        return Stream.concat(all().stream(), unsure())
                .anyMatch(r -> !r.uncertain().isEmpty());
    }

    /** Who of them tells us something about the person, for the source of a data set. */
    String namesOf(Collection<String> keys) {
        return register.of(keys).stream()
                .filter(r -> !r.runsDatabase())
                .map(Recipient::name)
                .collect(Collectors.joining(", "));
    }

    private List<Recipient> all() {
        return register.of(request.found().stream()
                .flatMap(held -> Disclosures.of(map.get(held.dataSet()), held, register).stream())
                .map(Recipient::key)
                .collect(Collectors.toSet()));
    }

    private Receiver receiver(Recipient r) {
        var country = r.entity().countryIn(words.locale());
        return new Receiver(
                r.name(),
                words.text("recipients.entity", r.entity().name(), country) + dagger(r, Fact.ENTITY),
                terms.text("role." + r.role()) + dagger(r, Fact.ROLE),
                r.service().in(words.locale()),
                r.retention().in(words.locale()) + dagger(r, Fact.RETENTION));
    }

    private String transferred(Recipient r, Transfer transfer) {
        var country = Locale.of("", transfer.country()).getDisplayCountry(words.locale());
        return words.text(
                        "transfers.recipient",
                        r.name(),
                        country,
                        transfer.reason().in(words.locale()))
                + dagger(r, Fact.TRANSFER);
    }

    private String safeguards(Transfer transfer) {
        var told = transfer.safeguards().stream()
                .map(s -> terms.text("safeguard." + s))
                .toList();
        return told.size() == 1 ? told.getFirst() : words.text("transfers.fallback", told.get(0), told.get(1));
    }

    private static String dagger(Recipient r, Fact fact) {
        return r.isCertain(fact) ? "" : "\u00A0†";
    }
}
