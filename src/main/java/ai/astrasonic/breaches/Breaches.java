package ai.astrasonic.breaches;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachRefused.Why;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of breaches (Art. 33(5)): whoever sees one triggers it, the DPO decides. */
@Service
@Transactional
public class Breaches {

    private static final String TRIGGER =
            "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.SYSTEM + "')";
    private static final String DECIDER = "hasRole('" + Roles.DPO + "')";
    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
            + "', '" + Roles.SYSTEM + "')";
    private static final int LARGEST_PAGE = 200;

    private final BreachTable table;
    private final BreachTimeline timeline;
    private final BreachRules rules;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<ClosingCondition> closing;
    private final Clock clock;

    Breaches(
            BreachTable table,
            BreachTimeline timeline,
            BreachRules rules,
            ApplicationEventPublisher events,
            ObjectProvider<ClosingCondition> closing,
            Clock clock) {
        this.table = table;
        this.timeline = timeline;
        this.rules = rules;
        this.events = events;
        this.closing = closing;
        this.clock = clock;
    }

    /** @throws BreachRefused when it cannot be so, or says too little */
    @PreAuthorize(TRIGGER)
    public BreachId open(NewBreach breach) {
        return open(breach, null);
    }

    /**
     * The same, by a call that may be heard twice: then it is one breach.
     *
     * @param key the same for the same call; null for one that comes once
     * @throws BreachRefused also when the key was used for another breach
     */
    @PreAuthorize(TRIGGER)
    public BreachId open(NewBreach breach, @Nullable String key) {
        rules.check(breach);
        var id = new BreachId(Ids.next(clock));
        if (!table.insert(id, breach, key, Actor.current().name())) {
            return heardBefore(breach, Objects.requireNonNull(key));
        }
        timeline.add(id, "breach-reported", "");
        if (breach.aware() != null) {
            aware(id, breach.aware());
        }
        events.publishEvent(new BreachReported(id, breach.aware() != null));
        return id;
    }

    /**
     * A signal has become certain: from that moment the hours run.
     *
     * @throws BreachRefused when it cannot be so, or the signal was judged meanwhile
     */
    @PreAuthorize(TRIGGER)
    public void becomeAware(BreachId id, NewBreach.Awareness awareness) {
        var breach = known(id);
        var from = breach.occurredFrom();
        rules.checkAware(
                awareness,
                breach.discovered(),
                from == null ? null : from.atZone(Controller.ZONE).toOffsetDateTime());
        aware(id, awareness);
        events.publishEvent(new BreachReported(id, true));
    }

    private BreachId heardBefore(NewBreach breach, String key) {
        return table.byKey(key)
                .filter(before -> before.title().equals(breach.title().strip()))
                .map(Breach::id)
                .orElseThrow(() -> new BreachRefused(Why.KEY_USED, "This idempotency key was used for another breach"));
    }

    private void aware(BreachId id, NewBreach.Awareness awareness) {
        if (!table.aware(
                id,
                awareness.at().moment(),
                awareness.because(),
                Actor.current().name())) {
            throw noSignal(id);
        }
        timeline.add(id, "breach-became-certain", awareness.because());
    }

    /**
     * Says better when it happened; the evidence that is held follows, and never covers less than before.
     *
     * @throws BreachRefused when it cannot be so, above all beside the awareness that stands, or it is not at work any more
     */
    @PreAuthorize(TRIGGER)
    public void correctOccurrence(BreachId id, NewBreach.Occurred occurred, String because) {
        rules.checkReason(because);
        var before = known(id);
        rules.checkOccurred(occurred, before.aware());
        if (!table.occurred(id, occurred)) {
            throw noSignal(id);
        }
        timeline.add(
                id, "breach-occurrence-corrected", because.strip() + "\n" + span(before) + " → " + span(known(id)));
        events.publishEvent(new OccurrenceCorrected(id));
    }

    private static String span(Breach breach) {
        return said(breach.occurredFrom()) + " – " + said(breach.occurredUntil());
    }

    private static String said(@Nullable Instant at) {
        return at == null
                ? "?"
                : at.atZone(Controller.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toOffsetDateTime()
                        .toString();
    }

    /** It was no breach: what was looked at, and why it is none, stays in the register. */
    @PreAuthorize(DECIDER)
    public void dismiss(BreachId id, String because) {
        rules.checkReason(because);
        known(id);
        if (!table.dismiss(id, because)) {
            throw noSignal(id);
        }
        timeline.add(id, "breach-dismissed", because);
    }

    /**
     * Ends an open breach; its evidence may be released then.
     *
     * @throws BreachRefused while something is missing, see {@link #missingToClose}
     */
    @PreAuthorize(DECIDER)
    public void close(BreachId id, String because) {
        rules.checkReason(because);
        var missing = missingToClose(id);
        if (!missing.isEmpty()) {
            throw new BreachRefused(Why.NOT_DONE, "Before breach " + id + " can be closed: " + missing);
        }
        if (!table.close(id, because)) {
            throw noSignal(id);
        }
        timeline.add(id, "breach-closed", because);
    }

    /** What has to be done before an open breach can be closed: last parts of the keys of texts. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<String> missingToClose(BreachId id) {
        var breach = known(id);
        return closing.stream()
                .flatMap(condition -> condition.missing(breach).stream())
                .sorted()
                .toList();
    }

    /**
     * The authority has the first notification: the hours end.
     *
     * @throws BreachRefused when it came late and nobody said why (Art. 33(1))
     */
    @PreAuthorize(DECIDER)
    public void notified(BreachId id, Instant at) {
        var breach = known(id);
        var aware = Objects.requireNonNull(breach.aware(), "Nobody is aware of breach " + id);
        if (BreachClock.since(aware.toInstant(), at).isOver() && breach.lateBecause() == null) {
            throw new BreachRefused(
                    Why.LATE_WITHOUT_REASON, "Breach " + id + " was notified late, and nobody said why");
        }
        table.endClock(id, new ClockEnd(ClockEnd.Kind.NOTIFIED, at));
    }

    /**
     * Whether the DPO has signed that no notification is needed; taken back, the hours run on as if it had not been.
     *
     * @param required whether one is needed
     */
    @PreAuthorize(DECIDER)
    public void notificationRequired(BreachId id, boolean required) {
        known(id);
        table.endClock(id, required ? null : new ClockEnd(ClockEnd.Kind.NOT_REQUIRED, clock.instant()));
    }

    /**
     * Why the notification comes after the hours (Art. 33(1)).
     *
     * @throws BreachRefused while they are not over
     */
    @PreAuthorize(DECIDER)
    public void explainLateness(BreachId id, String because) {
        rules.checkReason(because);
        var breach = known(id);
        var aware = breach.aware();
        if (aware == null
                || !BreachClock.since(aware.toInstant(), clock.instant()).isOver()) {
            throw new BreachRefused(Why.NOT_LATE, "The hours of breach " + id + " are not over");
        }
        table.explainLateness(id, because);
        timeline.add(id, "breach-lateness-explained", because);
    }

    /** Writes down what was learnt; written again, the timeline keeps what stood there before. */
    @PreAuthorize(TRIGGER)
    public void learn(BreachId id, String lessons) {
        rules.checkReason(lessons);
        known(id);
        table.learn(id, lessons);
        timeline.add(id, "breach-lessons-written", lessons);
    }

    /** Writes down what was found or done; it stays as it was written. */
    @PreAuthorize(TRIGGER)
    public void note(BreachId id, String words) {
        rules.checkReason(words);
        known(id);
        timeline.add(id, "breach-note", words);
    }

    /** @throws NoSuchElementException when there is none */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public Breach get(BreachId id) {
        return known(id);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public Optional<Breach> find(BreachId id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<BreachEntry> timelineOf(BreachId id) {
        return timeline.of(id);
    }

    /** Those at work, the ones whose hours end first at the top, signals last. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<Breach> atWork() {
        return table.atWork();
    }

    /**
     * The newest first.
     *
     * @param before number of the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<Breach> page(Set<BreachStatus> statuses, @Nullable Integer before, int limit) {
        return table.page(statuses, before, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** How much of the hours is gone; empty while nothing is certain, once the authority knows or need not, and once it is over. */
    @PreAuthorize(READER)
    public Optional<BreachClock> clockOf(Breach breach) {
        return breach.status() == BreachStatus.OPEN && breach.clockEnd() == null
                ? Optional.of(
                        BreachClock.since(Objects.requireNonNull(breach.aware()).toInstant(), clock.instant()))
                : Optional.empty();
    }

    /** The systems that a breach can be in. */
    @PreAuthorize(READER)
    public Set<String> systems() {
        return rules.systems();
    }

    private Breach known(BreachId id) {
        return table.find(id).orElseThrow(() -> new NoSuchElementException("No breach " + id));
    }

    private static BreachRefused noSignal(BreachId id) {
        return new BreachRefused(Why.NOT_AT_WORK, "Breach " + id + " was judged by somebody else meanwhile");
    }
}
