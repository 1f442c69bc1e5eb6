package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.promises.evidence.PackageInspection;
import ai.astrasonic.promises.evidence.ReleasedPackages;
import ai.astrasonic.promises.evidence.StoredPackage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every released package must be in the store, be the very one that was built, and hold each row of each data set of the map
 * that the request was about, or say why not (Art. 15); every access request that was answered must have had a package. While data that lies elsewhere is
 * fetched by nothing, the promise is not proven.
 */
@Component
class Right2AccessIsWholeAndComplete implements PromiseCheck {

    private static final String WITHOUT_PACKAGE = """
            SELECT r.id::text FROM data_subject_request r
            WHERE r.kind = 'ACCESS' AND r.status = 'COMPLETED' AND r.account_id IS NOT NULL
              AND NOT EXISTS (SELECT FROM access_package p WHERE p.request_id = r.id AND p.released_at IS NOT NULL)
            ORDER BY r.id""";

    private final Evidence evidence;
    private final ReleasedPackages packages;
    private final HeldRows held;
    private final List<DataSet> expected;

    Right2AccessIsWholeAndComplete(Evidence evidence, ReleasedPackages packages, HeldRows held, DataMap map) {
        this.evidence = evidence;
        this.packages = packages;
        this.held = held;
        this.expected = map.aboutCustomers();
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_2;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var unanswered = evidence.ask()
                .sql(WITHOUT_PACKAGE)
                .query((row, n) -> row.getString(1))
                .list();
        if (!unanswered.isEmpty()) {
            var cases = unanswered.stream()
                    .limit(20)
                    .map(id -> new Fact("evidence.case", id))
                    .toList();
            var reason = Reason.of("right-2.unanswered", unanswered.size());
            return new PromiseState.Broken(new Finding(reason, unanswered.size(), now, cases));
        }
        var verdicts = packages.all().stream().map(this::verdict).toList();
        return judge(verdicts, now);
    }

    /**
     * What one package came to.
     *
     * @param defect name of the flaw; null where there is none
     * @param waiting data sets that the package itself says it lacks, because nothing fetches them
     */
    private record Verdict(String id, @Nullable String defect, List<String> waiting) {}

    private PromiseState judge(List<Verdict> verdicts, Instant now) {
        var facts = new ArrayList<Fact>(
                List.of(Fact.of("evidence.packages", verdicts.size()), Fact.of("evidence.data-sets", expected.size())));
        var defects = verdicts.stream()
                .filter(verdict -> verdict.defect() != null)
                .map(verdict -> new Fact(Objects.requireNonNull(verdict.defect()), verdict.id()))
                .toList();
        facts.addAll(defects);
        if (!defects.isEmpty()) {
            var reason = Reason.of("right-2.broken", defects.size());
            return new PromiseState.Broken(new Finding(reason, defects.size(), now, facts));
        }
        var waiting = verdicts.stream()
                .flatMap(verdict -> verdict.waiting().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        waiting.forEach(set -> facts.add(new Fact("evidence.waiting", set)));
        facts.addAll(uncounted());
        return state(verdicts.size(), waiting.size(), facts, now);
    }

    private static PromiseState state(int released, int waiting, List<Fact> facts, Instant now) {
        if (released == 0) {
            return new PromiseState.Unproven(new Finding(Reason.of("right-2.none"), 0, now, facts));
        }
        return waiting > 0
                ? new PromiseState.Unproven(
                        new Finding(Reason.of("right-2.waiting", released, waiting), waiting, now, facts))
                : new PromiseState.Kept(new Finding(Reason.of("right-2.kept", released), released, now, facts));
    }

    private Verdict verdict(StoredPackage stored) {
        var id = stored.id().toString();
        try {
            return packages.read(stored, PackageInspection::of)
                    .map(inspection -> new Verdict(id, defect(stored, inspection), waiting(inspection)))
                    .orElseGet(() -> new Verdict(id, "evidence.missing", List.of()));
        } catch (IOException e) {
            return new Verdict(id, "evidence.damaged", List.of());
        }
    }

    private @Nullable String defect(StoredPackage stored, PackageInspection inspection) {
        if (!inspection.isWhole(stored)) {
            return "evidence.damaged";
        }
        boolean complete = expected.stream()
                .filter(set -> stored.isAskedFor(set.key()))
                .allMatch(set -> inspection.accountsFor(set.key()) && holdsEveryRow(set, stored, inspection));
        return complete ? null : "evidence.incomplete";
    }

    private boolean holdsEveryRow(DataSet set, StoredPackage stored, PackageInspection inspection) {
        return set.place() != Place.DATABASE
                || inspection.withholds(set.key())
                || inspection.rowsOf(set.key()) >= held.of(set, stored);
    }

    private List<Fact> uncounted() {
        return expected.stream()
                .filter(set -> set.place() == Place.DATABASE && !held.canCount(set))
                .map(set -> new Fact("evidence.uncounted", set.key()))
                .toList();
    }

    private List<String> waiting(PackageInspection inspection) {
        return expected.stream().map(DataSet::key).filter(inspection::waitsFor).toList();
    }
}
