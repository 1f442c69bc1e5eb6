package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.BucketRegions;
import ai.astrasonic.promises.evidence.StoreListing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Backup files must lie in the European Union: the bucket itself is asked where it is. */
@Component
class Proc4BackupsLieInTheUnion implements PromiseCheck {

    /** Of AWS and Backblaze. Those in London and Zürich are called European too, and are outside the Union. */
    private static final Set<String> IN_THE_UNION = Set.of(
            "EU",
            "eu-central-1",
            "eu-west-1",
            "eu-west-3",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "eusc-de-east-1",
            "eu-central-003");

    private static final String SILENT = "?";

    private final BucketRegions regions;

    Proc4BackupsLieInTheUnion(BucketRegions regions) {
        this.regions = regions;
    }

    @Override
    public PromiseId id() {
        return PromiseId.PROC_4;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var found = StoreListing.STORES.stream()
                .map(store ->
                        new Fact("evidence.region-" + store, regions.of(store).orElse(SILENT)))
                .toList();
        long outside = found.stream()
                .filter(region -> !region.value().equals(SILENT) && !IN_THE_UNION.contains(region.value()))
                .count();
        if (outside > 0) {
            return new PromiseState.Broken(finding("proc-4.broken", outside, now, found));
        }
        long silent =
                found.stream().filter(region -> region.value().equals(SILENT)).count();
        return silent > 0
                ? new PromiseState.Unproven(finding("proc-4.silent", silent, now, found))
                : new PromiseState.Kept(finding("proc-4.kept", found.size(), now, found));
    }

    private static Finding finding(String reason, long count, Instant now, List<Fact> found) {
        return new Finding(Reason.of(reason, count), count, now, found);
    }
}
