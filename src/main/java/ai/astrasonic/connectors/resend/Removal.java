package ai.astrasonic.connectors.resend;

import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Removes what can be removed, looks whether it is gone, and tells until when the rest stays. */
final class Removal {

    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofMinutes(15);

    private final Task task;
    private final Line line;
    private final Contacts contacts;
    private final Suppressions suppressions;
    private final SentMails mails;
    private final Map<String, Long> counts = new TreeMap<>();

    Removal(Task task, Line line) {
        this.task = task;
        this.line = line;
        this.contacts = new Contacts(line);
        this.suppressions = new Suppressions(line);
        this.mails = new SentMails(line);
    }

    Outcome run() {
        var addresses = task.handles().of(HandleKind.EMAIL);
        addresses.forEach(this::remove);
        var planned = mails.of(task).filter(mails::isPlanned).toList();
        planned.forEach(mail -> {
            mails.cancel(mail);
            count("cancelled");
        });
        return isLeft(addresses, planned)
                ? new Outcome.Accepted(Notes.NONE, line.now().plus(UNTIL_THE_NEXT_LOOK))
                : outcome();
    }

    private void remove(String address) {
        if (contacts.delete(address)) {
            count("contacts");
        }
        suppressions.find(address).ifPresent(found -> {
            if (Suppressions.isComplaint(found)) {
                count("complaints-kept");
            } else if (suppressions.delete(address)) {
                count("suppressions");
            }
        });
    }

    private boolean isLeft(List<String> addresses, List<String> planned) {
        return addresses.stream().anyMatch(this::isLeft) || planned.stream().anyMatch(mails::isPlanned);
    }

    private boolean isLeft(String address) {
        return contacts.find(address).isPresent()
                || suppressions
                        .find(address)
                        .filter(found -> !Suppressions.isComplaint(found))
                        .isPresent();
    }

    private Outcome outcome() {
        var until = lastSent().map(sent -> sent.plusDays(SentMails.KEPT.toDays()));
        if (until.isPresent()) {
            return new Outcome.Kept("resend-expiry", until.get(), counts);
        }
        return counts.isEmpty() ? new Outcome.NotFound() : new Outcome.Done(counts);
    }

    /** Of a mail whose day was not noted it is assumed that it went today. */
    private Optional<LocalDate> lastSent() {
        var today = line.now().atZone(Controller.ZONE).toLocalDate();
        var oldest = line.now().minus(SentMails.KEPT);
        var dated = task.handles()
                .newest(HandleKind.MAIL)
                .filter(sent -> sent.isAfter(oldest))
                .map(sent -> sent.atZone(Controller.ZONE).toLocalDate());
        var undated = task.handles().all().stream()
                .anyMatch(handle -> handle.kind() == HandleKind.MAIL && handle.at() == null);
        return Stream.concat(dated.stream(), undated ? Stream.of(today) : Stream.empty())
                .max(LocalDate::compareTo);
    }

    private void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }
}
