package ai.astrasonic.retention;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over exactly what a second person approves. */
final class Hashes {

    private Hashes() {}

    static String of(RuleChange change) {
        return of(List.of(
                change.rule(),
                change.period(),
                change.basis(),
                change.approval(),
                change.mostRows(),
                change.validFrom()));
    }

    static String of(Due due, String target, Tally tally) {
        return of(List.of(due.rule().key(), due.rule().version(), target, due.through(), tally.due(), tally.held()));
    }

    private static String of(List<?> parts) {
        var digest = Sha256.digest();
        parts.forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
