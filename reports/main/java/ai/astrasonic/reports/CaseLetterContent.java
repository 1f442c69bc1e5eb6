package ai.astrasonic.reports;

import ai.astrasonic.datamap.Duty;
import ai.astrasonic.erasure.CertificateData.DataSetErased;
import ai.astrasonic.reports.CaseLetter.Part;
import ai.astrasonic.reports.kit.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** One letter on a case in the making: the parts that its kind and its facts ask for, in the order of a reader's questions. */
final class CaseLetterContent {

    private final LetterKind kind;
    private final LetterHead head;
    private final LetterFacts facts;
    private final boolean onBehalf;
    private final Wording words;

    CaseLetterContent(Locale language, LetterKind kind, LetterHead head, LetterFacts facts, boolean onBehalf) {
        this.kind = kind;
        this.head = head;
        this.facts = facts;
        this.onBehalf = onBehalf;
        this.words = new Wording("case-letters", language);
    }

    /** @throws IllegalArgumentException when something is missing that this kind of letter must tell */
    CaseLetter.Content content(String contact) {
        require(!kind.needsReason() || !facts.reason().isBlank(), "a reason");
        require(!kind.needsDay() || facts.day() != null, "a day");
        require(kind != LetterKind.JOINED || facts.earlier() != null, "the earlier request");
        return new CaseLetter.Content(
                words.locale(),
                head,
                words.text(kind + ".title"),
                words.text(kind + ".lead", words.date(begun())),
                parts(),
                contact);
    }

    /** The day of the request, or from which that which ends now was in force. */
    private LocalDate begun() {
        var since = facts.since() == null ? head.received() : facts.since();
        return Objects.requireNonNull(since, "A letter answers a request or ends something");
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(Part.of("", opening()));
        parts.addAll(what());
        parts.addAll(reason());
        if (kind.tellsWhatStays()) {
            parts.add(kept());
            parts.addAll(backups());
        }
        if (kind.tellsRecipients()) {
            parts.addAll(recipients());
        }
        parts.addAll(next());
        if (kind.tellsHowToComplain() || !facts.kept().isEmpty()) {
            parts.add(complaint());
        }
        return parts;
    }

    private List<String> opening() {
        var day = facts.day();
        var earlier = facts.earlier();
        return Stream.of(
                        onBehalf ? words.text("behalf") : null,
                        kind.tellsWhatStays() && !facts.what().isEmpty() ? words.text("limited") : null,
                        day != null && words.has(kind + ".until") ? words.text(kind + ".until", words.date(day)) : null,
                        earlier != null && words.has(kind + ".earlier")
                                ? words.text(kind + ".earlier", earlier.toString())
                                : null,
                        words.has(kind + ".text") ? words.text(kind + ".text") : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Part> what() {
        var heading = words.has(kind + ".what") ? kind + ".what" : "what.heading";
        return facts.what().isEmpty()
                ? List.of()
                : List.of(new Part(words.text(heading), List.of(), facts.what(), List.of()));
    }

    private List<Part> reason() {
        var paragraphs = new ArrayList<String>();
        if (!facts.reason().isBlank()) {
            paragraphs.addAll(List.of(facts.reason().strip().split("\\R\\s*\\R")));
        }
        paragraphs.addAll(ground());
        return paragraphs.isEmpty() ? List.of() : List.of(Part.of(words.text("reason.heading"), paragraphs));
    }

    /** In the words of a letter where there are some, else by the name of the ground with its article. */
    private List<String> ground() {
        var ground = facts.ground();
        if (ground == null) {
            return List.of();
        }
        return List.of(
                words.has("ground." + ground)
                        ? words.text("ground." + ground)
                        : new Wording("requests", words.locale()).text("refusal.ground." + ground));
    }

    private Part kept() {
        var rows = facts.kept().stream().map(this::row).toList();
        return new Part(
                words.text("kept.heading"),
                List.of(words.text(rows.isEmpty() ? "kept.none" : "kept.lead")),
                List.of(),
                rows);
    }

    private List<String> row(DataSetErased set) {
        var titles = new Wording("datamap", words.locale());
        var duty = Objects.requireNonNull(set.duty());
        var until = set.until();
        return List.of(
                titles.has(set.key()) ? titles.text(set.key()) : set.key(),
                words.number(set.kept()),
                Duty.all().stream().anyMatch(known -> known.key().equals(duty))
                        ? Duty.inWords(duty, words.locale())
                        : duty,
                until == null ? words.text("kept.open") : words.date(until));
    }

    private List<Part> backups() {
        var backups = facts.backups();
        return backups == null
                ? List.of()
                : List.of(Part.of(
                        words.text("backups.heading"),
                        List.of(words.text(
                                "backups.text", words.number(backups.windowDays()), words.date(backups.until())))));
    }

    private List<Part> recipients() {
        var all = facts.recipients();
        if (all == null) {
            return List.of();
        }
        var items = all.stream()
                .map(told -> words.text("recipients." + told.state(), told.name()))
                .toList();
        var lead = words.text(items.isEmpty() ? "recipients.none" : "recipients.lead");
        return List.of(new Part(words.text("recipients.heading"), List.of(lead), items, List.of()));
    }

    private List<Part> next() {
        return words.has(kind + ".next")
                ? List.of(Part.of(words.text("next.heading"), List.of(words.text(kind + ".next"))))
                : List.of();
    }

    private Part complaint() {
        return Part.of(
                words.text("complaint.heading"),
                List.of(words.text("complaint.authority"), words.text("complaint.court")));
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("The letter " + kind + " needs " + what);
        }
    }
}
