package ai.astrasonic.console.breaches;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.parts.Keyset;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Rows;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The register: what is at work on top, those first whose hours end first, and below what ended, the newest first. */
final class BreachRows implements Rows<Breach> {

    private final Breaches breaches;
    private final BreachFinder finder;
    private final Keyset<Breach, Integer> ended;

    BreachRows(Breaches breaches, BreachFinder finder) {
        this.breaches = breaches;
        this.finder = finder;
        ended = new Keyset<>(this::ended, Breach::number, this::byId);
    }

    @Override
    public List<Breach> part(ListState state, int offset, int limit) {
        var atWork = atWork(state);
        var first = atWork.stream().skip(offset).limit(limit).toList();
        int more = limit - first.size();
        return more == 0
                ? first
                : Stream.concat(first.stream(), ended.part(state, Math.max(offset - atWork.size(), 0), more).stream())
                        .toList();
    }

    @Override
    public Optional<Breach> byId(String id) {
        return finder.find(id);
    }

    private List<Breach> atWork(ListState state) {
        var wanted = BreachFilters.wanted(state);
        return breaches.atWork().stream()
                .filter(breach -> wanted.contains(breach.status()))
                .toList();
    }

    private List<Breach> ended(ListState state, Optional<Integer> before, int limit) {
        var wanted = EnumSet.of(BreachStatus.DISMISSED, BreachStatus.CLOSED);
        wanted.retainAll(BreachFilters.wanted(state));
        return breaches.page(wanted, before.orElse(null), limit);
    }
}
