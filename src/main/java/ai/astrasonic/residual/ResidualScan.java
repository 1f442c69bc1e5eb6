package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Matcher;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Searches every place for people's identifiers, in one pass for all of them. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class ResidualScan {

    private final SoughtNeedles needles;
    private final List<Place> places;
    private final Verdicts verdicts;
    private final Clock clock;

    ResidualScan(SoughtNeedles needles, List<Place> places, Verdicts verdicts, Clock clock) {
        this.needles = needles;
        this.places = List.copyOf(places);
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** Reads everything once; memory grows with the number of people and of what is found, not with the data. */
    public ScanReport of(Collection<Sought> sought) {
        var begun = clock.instant();
        var people = together(sought);
        var matcher = new Matcher(needles.of(people));
        var owners = owners(people);
        var found = places.stream()
                .map(place -> place.search(matcher, key -> owners.getOrDefault(key, List.of())))
                .reduce(Place.Found.nothing(), Place.Found::and);
        var today = LocalDate.ofInstant(begun, Controller.ZONE);
        var residues = residues(people, found, today);
        return new ScanReport(begun, Duration.between(begun, clock.instant()), residues);
    }

    /** One entry for each person, whoever names somebody twice. */
    private static List<Sought> together(Collection<Sought> sought) {
        var people = new HashMap<UUID, Sought>();
        sought.forEach(each -> people.merge(
                each.person(),
                each,
                (one, other) -> new Sought(
                        one.person(),
                        union(one.identifiers(), other.identifiers()),
                        union(one.objectKeys(), other.objectKeys()),
                        one.dataSets().isEmpty() || other.dataSets().isEmpty()
                                ? Set.of()
                                : union(one.dataSets(), other.dataSets()))));
        return people.values().stream()
                .sorted(Comparator.comparing(Sought::person))
                .toList();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Map<String, List<Integer>> owners(List<Sought> people) {
        var owners = new HashMap<String, List<Integer>>();
        for (int person = 0; person < people.size(); person++) {
            for (var key : people.get(person).objectKeys()) {
                owners.computeIfAbsent(key, k -> new ArrayList<>()).add(person);
            }
        }
        return owners;
    }

    private Map<UUID, List<Residue>> residues(List<Sought> people, Place.Found found, LocalDate today) {
        var judge = verdicts.over(people, today);
        var told = new HashMap<UUID, List<Residue>>();
        var dirty = new HashMap<UUID, Set<String>>();
        found.traces()
                .forEach((trace, count) -> judge.judge(trace, count).ifPresent(residue -> {
                    var person = people.get(trace.person()).person();
                    told.computeIfAbsent(person, p -> new ArrayList<>()).add(residue);
                    dirty.computeIfAbsent(person, p -> new TreeSet<>()).add(trace.table());
                }));
        var clean = found.places().stream().sorted().map(Residue.Clean::new).toList();
        var unsearched = found.unsearched().entrySet().stream()
                .map(each -> new Residue.Unsearched(each.getKey(), each.getValue()))
                .toList();
        people.stream().map(Sought::person).forEach(person -> {
            var all = told.computeIfAbsent(person, p -> new ArrayList<>());
            var traces = dirty.getOrDefault(person, Set.of());
            clean.stream().filter(place -> !traces.contains(place.place())).forEach(all::add);
            all.addAll(unsearched);
            all.sort(Comparator.comparing(Residue::place));
        });
        return told;
    }
}
