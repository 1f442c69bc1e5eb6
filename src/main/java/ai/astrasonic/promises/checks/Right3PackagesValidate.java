package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.ReleasedPackages;
import ai.astrasonic.promises.evidence.SchemaValidation;
import ai.astrasonic.promises.evidence.StoredPackage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The machine-readable part of every released package must fit the schemas published in it (Art. 20). */
@Component
class Right3PackagesValidate implements PromiseCheck {

    private final ReleasedPackages packages;

    Right3PackagesValidate(ReleasedPackages packages) {
        this.packages = packages;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_3;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var released = packages.all();
        var facts = new ArrayList<Fact>(List.of(Fact.of("evidence.packages", released.size())));
        long files = 0;
        long invalid = 0;
        for (var stored : released) {
            var validation = validated(stored);
            files += validation.files();
            invalid += validation.invalid().size();
            validation.invalid().forEach(name -> facts.add(new Fact("evidence.invalid", stored.id() + " " + name)));
        }
        facts.add(Fact.of("evidence.files", files));
        return judge(released.size(), files, invalid, facts, now);
    }

    private static PromiseState judge(int released, long files, long invalid, List<Fact> facts, Instant now) {
        if (invalid > 0) {
            return new PromiseState.Broken(new Finding(Reason.of("right-3.broken", invalid), invalid, now, facts));
        }
        return files == 0
                ? new PromiseState.Unproven(new Finding(Reason.of("right-3.none"), 0, now, facts))
                : new PromiseState.Kept(new Finding(Reason.of("right-3.kept", files, released), files, now, facts));
    }

    /** A package that is not there or cannot be opened is for RIGHT-2 to tell: here it leaves the promise unproven. */
    private SchemaValidation validated(StoredPackage stored) {
        var validation = new SchemaValidation();
        try {
            packages.read(stored, validation::learn);
            return packages.read(stored, validation::judge)
                    .orElseThrow(() -> new IllegalStateException("Package " + stored.id() + " is not in the store"));
        } catch (IOException e) {
            throw new IllegalStateException("Package " + stored.id() + " cannot be read", e);
        }
    }
}
