package ai.astrasonic.command;

import ai.astrasonic.keys.KeySettings;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * {@code ./console erasures verify [--ledger DIR] [--keys DIR]}: says whether the erasure ledger is as it was signed. Needs
 * neither database nor store. Ends with 0 when it is good, 1 when it is not.
 */
final class VerifyErasures implements Command {

    private final Map<String, String> environment;

    VerifyErasures() {
        this(System.getenv());
    }

    VerifyErasures(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "erasures verify";
    }

    @Override
    public String summary() {
        return "checks the erasure ledger offline [--ledger DIR] [--keys DIR]";
    }

    @Override
    public int run(List<String> typed) {
        var arguments = Arguments.parse(typed, Set.of("--ledger", "--keys"), Set.of());
        var ledger = folder(arguments, "--ledger", "ASTRASONIC_LEDGER_DIRECTORY", "ledger");
        var keys = folder(arguments, "--keys", "ASTRASONIC_KEYS_DIRECTORY", "keys");
        var report = report(ledger, keys);
        report.findings().forEach(System.out::println);
        report.setAside().forEach(name -> System.out.println("Set aside, no part of the ledger: " + name));
        System.out.println((report.isGood() ? "GOOD: " : "NOT GOOD: ") + report.lines() + " erasures in " + ledger);
        return report.isGood() ? 0 : 1;
    }

    private Path folder(Arguments arguments, String option, String variable, String name) {
        var folder = arguments
                .text(option)
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .map(Path::of)
                .orElse(Home.data().resolve(name));
        if (!Files.isDirectory(folder)) {
            throw new Misuse("There is no folder " + folder + ": name it with " + option + " or " + variable + ".");
        }
        return folder;
    }

    /** The signatures are made from the key folder as in the console, and no key is ever made here. */
    private static LedgerReport report(Path ledger, Path keys) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(KeySettings.class, () -> new KeySettings(keys, false));
            context.registerBean(Signatures.class);
            context.refresh();
            return ErasureLedger.verify(ledger, context.getBean(Signatures.class));
        }
    }
}
