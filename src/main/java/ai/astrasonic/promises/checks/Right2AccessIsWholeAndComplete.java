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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every released package must be in the store, be the very one that was built, and hold each row of each data set of the map
 * that the request was about, or say why not (Art. 15); the copies of recipients must be as the package says and as they were
 * asked for; every access request that was answered must have had a package. While something that lies elsewhere is in no
 * package yet, the promise is not proven.
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
    private final CopiesOfRecipients copies;
    private final List<DataSet> expected;

    Right2AccessIsWholeAndComplete(
            Evidence evidence, ReleasedPackages packages, HeldRows held, CopiesOfRecipients copies, DataMap map) {
        this.evidence = evidence;
        this.packages = packages;
        this.held = held;
        this.copies = copies;
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
     * @param waiting data sets that the package itself says it lacks
     * @param open recipients whose copies it says it lacks
     */
    private record Verdict(String id, @Nullable String defect, List<String> waiting, List<String> open) {}

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
        var waiting = told(verdicts, Verdict::waiting, "evidence.waiting");
        var open = told(verdicts, Verdict::open, "evidence.open-copies");
        facts.addAll(waiting);
        facts.addAll(open);
        facts.addAll(uncounted());
        return state(verdicts.size(), waiting.size() + open.size(), facts, now);
    }

    private static List<Fact> told(List<Verdict> verdicts, Function<Verdict, List<String>> lacks, String name) {
        return verdicts.stream()
                .flatMap(verdict -> lacks.apply(verdict).stream())
                .distinct()
                .sorted()
                .map(lacking -> new Fact(name, lacking))
                .toList();
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
                    .map(inspection ->
                            new Verdict(id, defect(stored, inspection), waiting(inspection), copies.open(inspection)))
                    .orElseGet(() -> new Verdict(id, "evidence.missing", List.of(), List.of()));
        } catch (IOException e) {
            return new Verdict(id, "evidence.damaged", List.of(), List.of());
        }
    }

    private @Nullable String defect(StoredPackage stored, PackageInspection inspection) {
        if (!inspection.isWhole(stored)) {
            return "evidence.damaged";
        }
        if (!copies.areAsTold(stored, inspection)) {
            return "evidence.copies";
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
