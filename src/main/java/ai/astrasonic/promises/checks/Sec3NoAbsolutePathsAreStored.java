package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.promises.evidence.Scan;
import ai.astrasonic.promises.evidence.TextColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * No text, document or list may hold a path that begins at a drive, a share, somebody's home or with {@code file:}; a column
 * for paths none that begins at a root either.
 */
@Component
class Sec3NoAbsolutePathsAreStored implements PromiseCheck {

    private static final Pattern PATHS =
            Pattern.compile("(^|_)(path|location|folder|directory|file|file_?name|uri)s?($|_)");

    /** Where a path may begin inside a longer text. */
    private static final String START = "(^|[][[:space:]\"''(){}=<>,;])";

    /** Backslashes are doubled inside documents. */
    private static final String ANYWHERE = "%s ~* '" + START
            + "([a-z]:[\\\\/]+[^[:space:]\\\\/]|\\\\{2,}[a-z0-9._-]{2,}\\\\+[a-z0-9._$-]"
            + "|file:/|[\\\\/]+(users|home|volumes|documents and settings)[\\\\/]+[^[:space:]\\\\/\"]+[\\\\/])'";

    private static final String ABSOLUTE = """
            (%s ~* '^\\s*(/|~|\\\\|[a-z]:[\\\\/]|file:)' OR %s ~* '(^|[\\\\/])(users|home|volumes|documents and settings)[\\\\/]+[^\\\\/]+[\\\\/]')""";

    private final Evidence evidence;

    Sec3NoAbsolutePathsAreStored(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public PromiseId id() {
        return PromiseId.SEC_3;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var columns = evidence.textColumns();
        if (columns.isEmpty()) {
            return new PromiseState.Unproven(Finding.of(Reason.of("sec-3.none"), 0, now));
        }
        var scan = Scan.of(
                evidence, columns, column -> holdsPaths(column) ? "(" + ABSOLUTE + " OR " + ANYWHERE + ")" : ANYWHERE);
        long found = scan.total();
        return found > 0
                ? new PromiseState.Broken(new Finding(Reason.of("sec-3.broken", found), found, now, scan.facts()))
                : new PromiseState.Kept(
                        new Finding(Reason.of("sec-3.kept", columns.size()), columns.size(), now, scan.facts()));
    }

    private static boolean holdsPaths(TextColumn column) {
        return PATHS.matcher(column.column()).find();
    }
}
