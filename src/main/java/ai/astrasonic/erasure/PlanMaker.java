package ai.astrasonic.erasure;

import ai.astrasonic.connections.Connections;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.datamap.Terms;
import ai.astrasonic.datamap.TermsInForce;
import ai.astrasonic.erasure.SetPlan.Fate;
import ai.astrasonic.holds.HoldInTheWay;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the plans of any number of people with as many statements as for one; no record is ever read, only counted. */
@Component
class PlanMaker {

    private final DataMap map;
    private final RowCounts counts;
    private final Possessions possessions;
    private final LegalHolds holds;
    private final TermsInForce terms;
    private final Clock clock;

    PlanMaker(
            DataMap map, RowCounts counts, Possessions possessions, LegalHolds holds, TermsInForce terms, Clock clock) {
        this.map = map;
        this.counts = counts;
        this.possessions = possessions;
        this.holds = holds;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param wanted people, each with the keys of the data sets asked for; none for everything */
    Map<AccountId, ErasurePlan> of(Map<AccountId, Set<String>> wanted) {
        var people = wanted.keySet();
        var found = find(people);
        var plans = new HashMap<AccountId, ErasurePlan>();
        wanted.forEach((person, parts) -> plans.put(person, plan(person, parts, found)));
        return plans;
    }

    /** Those of whom a hold in force keeps something that their plan would erase. */
    List<ErasureView> held(Collection<ErasureView> erasures) {
        var over = holds.over(erasures.stream().map(ErasureView::person).toList());
        return erasures.stream()
                .filter(erasure -> over.getOrDefault(erasure.person(), List.of()).stream()
                        .anyMatch(hold -> erasure.plan().erases().stream().anyMatch(hold::keeps)))
                .toList();
    }

    private record Found(
            Map<UUID, List<Counted>> counts,
            Map<UUID, List<ObjectPlan>> content,
            Map<UUID, List<BookTotal>> books,
            Map<UUID, LocalDate> booksUntil,
            Map<UUID, Set<String>> providers,
            Set<UUID> users,
            Map<AccountId, List<HoldInTheWay>> holds,
            Terms terms) {}

    private Found find(Collection<AccountId> people) {
        return new Found(
                counts.of(people),
                possessions.content(people),
                possessions.books(people),
                possessions.booksKeptUntil(people, today()),
                possessions.providers(people),
                possessions.withUser(people),
                holds.over(people),
                terms.today());
    }

    private ErasurePlan plan(AccountId person, Set<String> parts, Found found) {
        var id = person.value();
        var rows = found.counts().getOrDefault(id, List.of());
        var content = found.content().getOrDefault(id, List.of()).stream()
                .filter(plan -> isAsked(plan.dataSet(), parts))
                .sorted(Comparator.comparing(ObjectPlan::dataSet))
                .toList();
        var books = new Books(newest(rows), found.booksUntil().get(id));
        return new ErasurePlan(
                parts.isEmpty(),
                rows.stream()
                        .map(counted -> plan(counted, parts, books, found.terms()))
                        .sorted(Comparator.comparing(SetPlan::dataSet))
                        .toList(),
                content,
                parts.isEmpty() && found.users().contains(id) ? identity() : List.of(),
                recipients(rows, content, found.providers().getOrDefault(id, Set.of()), parts),
                found.holds().getOrDefault(person, List.of()).stream()
                        .map(PlannedHold::of)
                        .sorted(Comparator.comparing(PlannedHold::hold))
                        .toList(),
                found.books().getOrDefault(id, List.of()));
    }

    private SetPlan plan(Counted counted, Set<String> parts, Books books, Terms inForce) {
        var set = counted.table().dataSet();
        var fate = fateOf(counted.table(), parts);
        boolean stays = fate == Fate.KEPT || fate == Fate.CUT_OUT;
        return new SetPlan(
                set.key(),
                fate,
                counted.rows(),
                fate == Fate.CUT_OUT ? counted.cut() : 0,
                fate == Fate.CUT_OUT ? counted.table().cutOut() : List.of(),
                stays ? set.keptBecause() : "",
                stays ? until(set, counted.newest(), books, inForce) : null);
    }

    private static Fate fateOf(TableErasure table, Set<String> parts) {
        return switch (table.action()) {
            case KEEP -> unlinked(table, parts) ? Fate.UNLINKED : Fate.KEPT;
            case DELETE_ROWS -> isAsked(table.dataSet().key(), parts) ? Fate.ERASED : Fate.NOT_ASKED;
            case CUT_OUT -> isAsked(table.dataSet().key(), parts) ? Fate.CUT_OUT : Fate.KEPT;
        };
    }

    /** What is keyed by a pseudonym loses its link; the events of a person who keeps the account are still theirs. */
    private static boolean unlinked(TableErasure table, Set<String> parts) {
        return table.dataSet().erasure() == Erasure.PSEUDONYMISE
                && !Subjects.isKeyedByAccount(table.dataSet())
                && isAsked(table.dataSet().key(), parts);
    }

    private static boolean isAsked(String key, Set<String> parts) {
        return parts.isEmpty() || parts.contains(key);
    }

    /**
     * The books of a person.
     *
     * @param newest day of the newest record; null when there are none
     * @param until last day of the last sale, by its tax class
     */
    private record Books(
            @Nullable LocalDate newest, @Nullable LocalDate until) {}

    /** What is kept for the books is kept until the last of the person's books has run its term. */
    private @Nullable LocalDate until(DataSet set, @Nullable LocalDate newest, Books books, Terms inForce) {
        boolean isAnchor = set.keptBecause().equals("tax") && books.newest() != null;
        var term = inForce.of(isAnchor ? "payment" : set.retention());
        var record = isAnchor && (newest == null || !isOfTheBooks(set)) ? books.newest() : newest;
        var day = term.lastDay(record, today()).orElse(null);
        var last = books.until();
        return isAnchor && day != null && last != null && last.isAfter(day) ? last : day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    private static @Nullable LocalDate newest(List<Counted> rows) {
        return rows.stream()
                .filter(counted -> isOfTheBooks(counted.table().dataSet()))
                .flatMap(counted -> Stream.ofNullable(counted.newest()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isOfTheBooks(DataSet set) {
        return RetentionTerm.of(set.retention()).beginning() == RetentionTerm.Beginning.YEAR_END;
    }

    private List<String> identity() {
        return map.in(Place.IDENTITY_SERVER)
                .filter(DataSet::isAboutCustomers)
                .filter(set -> set.erasure() != Erasure.KEEP)
                .map(DataSet::key)
                .sorted()
                .toList();
    }

    /** Who really got something: of the providers that somebody may connect, only those that this person did. */
    private List<String> recipients(
            List<Counted> rows, List<ObjectPlan> content, Set<String> providers, Set<String> parts) {
        var keys = Stream.concat(
                        rows.stream().map(counted -> counted.table().dataSet()),
                        content.stream().map(plan -> map.get(plan.dataSet())))
                .filter(set -> isAsked(set.key(), parts) && !set.key().equals(Connections.DATA_SET))
                .flatMap(set -> set.recipients().stream());
        var all = new TreeSet<>(keys.toList());
        if (isAsked(Connections.DATA_SET, parts)) {
            all.addAll(providers);
        }
        return List.copyOf(all);
    }
}
