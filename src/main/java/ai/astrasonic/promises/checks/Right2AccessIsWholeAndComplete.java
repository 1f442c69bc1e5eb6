package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Every released package must be in the store, be the very one that was built, and hold each data set of the map or say why
 * not (Art. 15); every access request that was answered must have had a package.
 */
@Component
class Right2AccessIsWholeAndComplete implements PromiseCheck {

    private static final String WITHOUT_PACKAGE = """
            SELECT r.id::text FROM data_subject_request r
            WHERE r.kind = 'ACCESS' AND r.status = 'COMPLETED' AND r.account_id IS NOT NULL
              AND NOT EXISTS (SELECT FROM access_package p WHERE p.request_id = r.id AND p.released_at IS NOT NULL)
            ORDER BY r.id""";

    /** Rows that were there when the package was built; ids of version 7 say when they were made. */
    private static final String ACCOUNT = "account_id";

    private static final String HELD = """
            SELECT count(*) FROM %s WHERE %s AND uuid_extract_timestamp(id) <= :built""";

    private final Evidence evidence;
    private final ReleasedPackages packages;
    private final List<DataSet> expected;

    Right2AccessIsWholeAndComplete(Evidence evidence, ReleasedPackages packages, DataMap map) {
        this.evidence = evidence;
        this.packages = packages;
        this.expected = map.tablesAboutPeople();
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
        var released = packages.all();
        var defects =
                released.stream().flatMap(stored -> defect(stored).stream()).toList();
        return judge(released.size(), defects, now);
    }

    private PromiseState judge(int released, List<Fact> defects, Instant now) {
        var facts = new ArrayList<Fact>(
                List.of(Fact.of("evidence.packages", released), Fact.of("evidence.data-sets", expected.size())));
        facts.addAll(defects);
        if (!defects.isEmpty()) {
            var reason = Reason.of("right-2.broken", defects.size());
            return new PromiseState.Broken(new Finding(reason, defects.size(), now, facts));
        }
        return released == 0
                ? new PromiseState.Unproven(new Finding(Reason.of("right-2.none"), 0, now, facts))
                : new PromiseState.Kept(new Finding(Reason.of("right-2.kept", released), released, now, facts));
    }

    private Optional<Fact> defect(StoredPackage stored) {
        try {
            return packages.read(stored, PackageInspection::of)
                    .map(inspection -> defect(stored, inspection))
                    .orElseGet(() -> Optional.of("evidence.missing"))
                    .map(name -> new Fact(name, stored.id().toString()));
        } catch (IOException e) {
            return Optional.of(new Fact("evidence.damaged", stored.id().toString()));
        }
    }

    private Optional<String> defect(StoredPackage stored, PackageInspection inspection) {
        if (!inspection.isWhole(stored)) {
            return Optional.of("evidence.damaged");
        }
        boolean complete = expected.stream().allMatch(set -> inspection.accountsFor(set.key()))
                && expected.stream()
                        .filter(set -> inspection.saysNothingIsHeld(set.key()))
                        .noneMatch(set -> wasHeld(set, stored));
        return complete ? Optional.empty() : Optional.of("evidence.incomplete");
    }

    private boolean wasHeld(DataSet set, StoredPackage stored) {
        return set.field("id").isPresent()
                && hasUuid(set)
                && evidence.ask()
                                .sql(HELD.formatted(set.name(), person(set)))
                                .param("person", stored.accountId())
                                .param("built", stored.builtAt().minus(Duration.ofMinutes(1)))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** By the account, or by a pseudonym that one other table links to it. */
    private String person(DataSet set) {
        var column = set.subjectColumn();
        return expected.stream()
                .filter(link -> !Set.of("id", ACCOUNT).contains(column))
                .filter(link ->
                        link.field(column).isPresent() && link.field(ACCOUNT).isPresent())
                .findFirst()
                .map(link ->
                        "%s IN (SELECT %s FROM %s WHERE %s = :person)".formatted(column, column, link.name(), ACCOUNT))
                .orElse(column + " = :person");
    }

    private boolean hasUuid(DataSet set) {
        return Stream.of("id", set.subjectColumn()).allMatch(column -> evidence.hasUuidColumn(set.name(), column));
    }
}
