package ai.astrasonic.correspondence;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about tasks: write to recipients, chase them, and settle by hand what no call can. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class Tickets {

    private static final String READER =
            "hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')";
    private static final String TASK = "recipient-task";
    private static final int MOST = 200;

    private final TaskSearch search;
    private final Ticketing ticketing;
    private final NoteTable notes;
    private final Letters letters;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tickets(
            TaskSearch search,
            Ticketing ticketing,
            NoteTable notes,
            Letters letters,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.search = search;
        this.ticketing = ticketing;
        this.notes = notes;
        this.letters = letters;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Those first that are due first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<TaskLine> page(TaskFilter filter, Optional<TaskLine> after, int size) {
        return search.page(filter, after, Math.clamp(size, 1, MOST), today());
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public Optional<TaskLine> find(UUID task) {
        return search.find(task);
    }

    /** How many are late, counted no further than so many. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public int overdue(int most) {
        return search.overdue(today(), most);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<TaskNote> notes(UUID task) {
        return notes.of(task);
    }

    /** The proof that lies with a note. */
    @PreAuthorize(READER)
    public Optional<byte[]> proof(UUID note) {
        trail.record(AuditAct.of("opened", "recipient-note", note.toString()));
        return notes.file(note);
    }

    /** What to write; who reads it sees by what the recipient knows the person, so that is noted. */
    public Letter letter(UUID task, Locale language) {
        var line = line(task);
        trail.record(AuditAct.of("wrote-letter", TASK, task.toString()).about(line.person()));
        return letters.to(line, language);
    }

    public void take(UUID task) {
        ticketing.taken(open(task).task().id());
        note(open(task), "took-over", "");
    }

    /** The recipient was written to, and is written to again on that day if nothing came. */
    public void wrote(UUID task, LocalDate on, String reference, LocalDate chaseOn) {
        noted(open(task), TaskNote.Kind.WRITTEN, on, reference);
        ticketing.chased(task, later(chaseOn));
    }

    /** The recipient said that it works on it; that is no end. */
    public void acknowledged(UUID task, LocalDate on, String reference, LocalDate chaseOn) {
        noted(open(task), TaskNote.Kind.ACKNOWLEDGED, on, reference);
        ticketing.chased(task, later(chaseOn));
    }

    /** Ends a task by what the recipient answered; the case hears of it in the same transaction. */
    public void settle(UUID task, Settlement settlement) {
        var line = open(task);
        check(settlement.on(), settlement.reference());
        boolean done = settlement.result() == Settlement.Result.DONE;
        if (ticketing.settled(task, done ? TaskState.DONE : TaskState.NOT_FOUND)) {
            notes.add(task, TaskNote.Kind.SETTLED, settlement.on(), settlement.reference(), settlement.proof());
            note(line, "settled", settlement.reference());
            var outcome = done ? new Outcome.Done(Map.of()) : new Outcome.NotFound();
            events.publishEvent(new RecipientAnswered(
                    task, line.task().request(), line.task().recipient(), outcome));
        }
    }

    /** The same for what was recorded on the case itself, where the recipient was asked at all. */
    public void settled(RequestId request, String recipient, Settlement settlement) {
        ticketing.open(request, recipient).ifPresent(task -> settle(task, settlement));
    }

    /**
     * What was settled by hand was wrong.
     *
     * @throws IllegalStateException when nobody settled it by hand
     */
    public void reopen(UUID task, String reason) {
        var line = line(task);
        check(today(), reason);
        if (!ticketing.reopened(task)) {
            throw new IllegalStateException("Nobody settled task " + task + " by hand");
        }
        notes.add(task, TaskNote.Kind.REOPENED, today(), reason, null);
        note(line, "reopened", reason);
        events.publishEvent(
                new TaskReopened(task, line.task().request(), line.task().recipient()));
    }

    private void noted(TaskLine line, TaskNote.Kind kind, LocalDate on, String reference) {
        check(on, reference);
        notes.add(line.task().id(), kind, on, reference, null);
        note(line, "noted", reference);
    }

    private void note(TaskLine line, String verb, String reason) {
        trail.record(AuditAct.of(verb, TASK, line.task().id().toString())
                .about(line.person())
                .because(reason)
                .with("recipient", line.task().recipient()));
    }

    private void check(LocalDate on, String words) {
        if (words.isBlank() || on.isAfter(today())) {
            throw new IllegalArgumentException("A reference is needed, and a day that has come");
        }
    }

    private LocalDate later(LocalDate day) {
        if (!day.isAfter(today())) {
            throw new IllegalArgumentException("The next day to write lies ahead");
        }
        return day;
    }

    private TaskLine open(UUID task) {
        var line = line(task);
        if (line.task().isFinal()) {
            throw new IllegalStateException("Task " + task + " has ended");
        }
        return line;
    }

    private TaskLine line(UUID task) {
        return search.find(task).orElseThrow(() -> new IllegalArgumentException("No task " + task));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }
}
