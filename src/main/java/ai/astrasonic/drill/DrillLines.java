package ai.astrasonic.drill;

import ai.astrasonic.reports.DrillOutcome;
import ai.astrasonic.reports.DrillOutcome.Table;
import ai.astrasonic.reports.kit.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outcome of a drill in lines for whoever started it. */
final class DrillLines {

    private static final String ROW = "  %-28s %9s %9s %9s %9s";
    private static final double MEGABYTE = 1_000_000;

    private DrillLines() {}

    static List<String> of(DrillOutcome outcome) {
        var words = new Wording("drill", Locale.ENGLISH);
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(
                "Restore drill " + outcome.id() + ", begun " + words.moment(outcome.begun()) + ", " + outcome.server());
        outcome.backups()
                .forEach(taken -> lines.add("  backup of %s: snapshot %s, %.1f MB in %.1f s"
                        .formatted(
                                words.text("backup." + taken.of()),
                                taken.snapshot(),
                                taken.bytes() / MEGABYTE,
                                taken.took().toMillis() / 1000.0)));
        lines.add("  ledger: %d erasures, %d of them not in the restored backup; the console kept %s before the replay"
                .formatted(outcome.ledgerEntries(), outcome.replayed(), outcome.closed() ? "shut" : "OPEN"));
        lines.add(ROW.formatted("", "before", "removed", "restored", "left"));
        lines.addAll(rows(words.text("erased.heading") + " (" + outcome.people() + ")", outcome.erased()));
        lines.addAll(rows(words.text("retained.heading"), outcome.retained()));
        outcome.checks().forEach(check -> lines.add("  %-28s %s".formatted(check.promise(), check.state())));
        lines.add("  backups are kept for " + words.period(outcome.window()) + "; the last copy is gone "
                + outcome.lastCopyDays() + " days after a request at the latest");
        lines.add("  recovery took %.1f s".formatted(outcome.recovery().toMillis() / 1000.0));
        outcome.failures()
                .forEach(failure -> lines.add("  FOUND: "
                        + words.text("failure." + failure.key(), failure.subject(), words.number(failure.count()))));
        lines.add(words.text(outcome.isZero() ? "mail.verdict.zero" : "mail.verdict.failed"));
        return lines;
    }

    private static List<String> rows(String heading, List<Table> tables) {
        var lines = new ArrayList<String>();
        lines.add("  " + heading);
        tables.forEach(table -> lines.add(
                ROW.formatted("  " + table.table(), table.before(), table.gone(), table.restored(), table.left())));
        return lines;
    }
}
