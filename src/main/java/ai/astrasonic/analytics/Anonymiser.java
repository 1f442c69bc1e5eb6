package ai.astrasonic.analytics;

import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Makes figures of the product events whose term ends, week by week, and deletes the events. Figures that fail the test of
 * what is anonymous (recital 26) are not published, and their events go all the same. A run that breaks off is taken up by
 * the next one: nothing is released twice.
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class Anonymiser {

    private static final OffsetDateTime FIRST = LocalDate.EPOCH.atStartOfDay().atOffset(ZoneOffset.UTC);

    private final DueEvents events;
    private final WeekDecision decision;
    private final WeekDeletion deletion;
    private final Retesting retesting;
    private final ReleaseTable releases;

    Anonymiser(
            DueEvents events,
            WeekDecision decision,
            WeekDeletion deletion,
            Retesting retesting,
            ReleaseTable releases) {
        this.events = events;
        this.decision = decision;
        this.deletion = deletion;
        this.retesting = retesting;
        this.releases = releases;
    }

    /** The same without anybody who keeps the evidence. */
    public Anonymised anonymise(LocalDate dueThrough) {
        return anonymise(dueThrough, piece -> {});
    }

    /**
     * Deals with every event of this day or before.
     *
     * @param dueThrough the last day, in the controller's zone, whose events have reached the end of their term
     * @param evidence is told each piece within its transaction, on the connection of the retention role; what it throws
     *     undoes the piece and ends the run
     */
    public Anonymised anonymise(LocalDate dueThrough, Consumer<AnonymisedPiece> evidence) {
        var run = new AnonymisingRun(evidence);
        retesting.testDue(run);
        for (var week = events.weekFrom(FIRST, dueThrough);
                week.isPresent();
                week = events.weekFrom(EventWeek.start(week.get().sunday().plusDays(1)), dueThrough)) {
            finish(week.get(), dueThrough, run);
        }
        releases.noteGone();
        return run.ended(events.oldest(FIRST, dueThrough));
    }

    /**
     * The next piece only, for whoever wants to pace and to stop: one short transaction that changes something.
     *
     * @param from the week where the piece before was released, refused or deleted; none for the first
     * @param rows how many events a transaction may delete, 10,000 at most
     * @return none when nothing is left to do
     */
    public Optional<AnonymisedPiece> next(
            LocalDate dueThrough, @Nullable LocalDate from, int rows, Consumer<AnonymisedPiece> evidence) {
        var run = new AnonymisingRun(evidence);
        retesting.testOne(run);
        var week = events.weekFrom(from == null ? FIRST : EventWeek.start(from), dueThrough);
        while (run.newest().isEmpty() && week.isPresent()) {
            if (decision.isMade(week.get(), run) && run.newest().isEmpty()) {
                deletion.deleteSome(week.get(), week.get().spanThrough(dueThrough), rows, run);
            }
            week = events.weekFrom(EventWeek.start(week.get().sunday().plusDays(1)), dueThrough);
        }
        releases.noteGone();
        return run.newest();
    }

    private void finish(EventWeek week, LocalDate dueThrough, AnonymisingRun run) {
        var due = week.spanThrough(dueThrough);
        run.selected(events.in(due).every());
        if (decision.isMade(week, run)) {
            deletion.delete(week, due, run);
        }
        run.left(events.in(due));
    }
}
