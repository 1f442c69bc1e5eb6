package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.RealmEvents;
import ai.astrasonic.promises.evidence.RealmEvents.Store;
import ai.astrasonic.shared.Controller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Security logs must be gone 90 days after the event, ours and the identity server's. Days are whole, the last one included; what
 * falls due today is late from six in the morning, when the night's run has had its time.
 */
@Component
class Ret1SecurityLogsGoAfter90Days implements PromiseCheck {

    private static final LocalTime LATE_FROM = LocalTime.of(6, 0);

    private final int days =
            Period.parse(RetentionTerm.of("security-log").period()).getDays();
    private final LogRows rows;
    private final RealmEvents events;

    Ret1SecurityLogsGoAfter90Days(LogRows rows, RealmEvents events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RET_1;
    }

    @Override
    public PromiseState check(Instant now) {
        var last = lastDayPast(now);
        var old = rows.upTo(last);
        var realms = realms(last);
        var facts = facts(last, old, realms);
        long late = old.stream().mapToLong(LogRows.Old::late).sum()
                + stores(realms).mapToLong(store -> store.old().size()).sum();
        if (late > 0) {
            return new PromiseState.Broken(finding(now, facts, late, "ret-1.broken", late, days, oldest(old, realms)));
        }
        long unasked = realms.values().stream().filter(Optional::isEmpty).count();
        if (unasked > 0) {
            return new PromiseState.Unproven(finding(now, facts, unasked, "ret-1.unasked", days, unasked));
        }
        long endless = stores(realms).filter(this::isEndless).count();
        return endless > 0
                ? new PromiseState.AtRisk(finding(now, facts, endless, "ret-1.no-term", days, endless))
                : new PromiseState.Kept(finding(now, facts, rows.tables(), "ret-1.kept", days, rows.tables()));
    }

    /** The last day of which nothing may be left at this moment. */
    private LocalDate lastDayPast(Instant now) {
        var here = now.atZone(Controller.ZONE);
        var due = here.toLocalDate().minusDays(days + 1L);
        return here.toLocalTime().isBefore(LATE_FROM) ? due.minusDays(1) : due;
    }

    private Map<String, Optional<List<Store>>> realms(LocalDate last) {
        var before = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var told = new TreeMap<String, Optional<List<Store>>>();
        RealmEvents.REALMS.forEach(realm -> told.put(realm, events.ask(realm, before)));
        return told;
    }

    private boolean isEndless(Store store) {
        return !store.endsWithin(Duration.ofDays(days));
    }

    private static Stream<Store> stores(Map<String, Optional<List<Store>>> realms) {
        return realms.values().stream().flatMap(Optional::stream).flatMap(List::stream);
    }

    private static Instant oldest(List<LogRows.Old> old, Map<String, Optional<List<Store>>> realms) {
        return Stream.concat(
                        old.stream().filter(rows -> rows.late() > 0).map(LogRows.Old::oldest),
                        stores(realms).flatMap(store -> store.old().stream()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Finding finding(Instant now, List<Fact> facts, long count, String reason, Object... values) {
        return new Finding(Reason.of(reason, values), count, now, facts);
    }

    private List<Fact> facts(LocalDate last, List<LogRows.Old> old, Map<String, Optional<List<Store>>> realms) {
        var facts = new ArrayList<>(List.of(new Fact("evidence.past-90", last.toString())));
        old.stream().filter(rows -> rows.late() > 0).forEach(rows -> {
            facts.add(Fact.of(rows.table(), rows.late()));
            facts.add(new Fact("evidence.oldest-row", rows.oldest().toString()));
        });
        long held = old.stream().mapToLong(LogRows.Old::held).sum();
        if (held > 0) {
            facts.add(Fact.of("evidence.held-rows", held));
        }
        realms.forEach((realm, told) -> told.ifPresentOrElse(
                stores -> facts.addAll(facts(realm, stores)),
                () -> facts.add(new Fact("evidence.unasked-realm", realm))));
        return facts;
    }

    private List<Fact> facts(String realm, List<Store> stores) {
        var facts = new ArrayList<Fact>();
        long late = stores.stream().mapToLong(store -> store.old().size()).sum();
        if (late > 0) {
            facts.add(Fact.of("evidence.events-" + realm, late));
        }
        stores.stream()
                .filter(this::isEndless)
                .forEach(store -> facts.add(new Fact(
                        "evidence.no-term-" + store.kind() + "-" + realm,
                        store.term().toDays() + " d")));
        return facts;
    }
}
