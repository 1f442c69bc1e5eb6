package ai.astrasonic.command;

import ai.astrasonic.finance.auditcheck.AuditFileChecker;
import ai.astrasonic.finance.auditcheck.AuditFileReport;
import ai.astrasonic.finance.auditcheck.AuditRule;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/** The verdict on an XML Auditfile Financieel, ours or another's, in sentences: an auditor needs nothing but the file. */
final class AuditFileVerdict {

    private static final int START = 64;

    private AuditFileVerdict() {}

    /** By its name, or by its first character where it has another name. */
    static boolean concerns(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xaf") || name.endsWith(".xml")) {
            return true;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip()
                    .startsWith("<");
        } catch (IOException e) {
            return false;
        }
    }

    /** Prints it, and answers the exit code: 0 where nothing but notes was found. */
    static int print(Path file, PrintStream out) {
        var report = AuditFileChecker.check(file);
        out.println(about(report));
        report.findings().forEach(finding -> out.println(mark(finding.rule()) + finding));
        report.counts().keySet().stream()
                .filter(rule -> report.further(rule) > 0)
                .sorted(Comparator.naturalOrder())
                .forEach(rule ->
                        out.println(mark(rule) + "[" + rule.code() + "] " + report.further(rule) + " more of these"));
        out.println((report.isGood() ? "GOOD: " : "NOT GOOD: ") + file.getFileName());
        return report.isGood() ? 0 : 1;
    }

    private static String about(AuditFileReport report) {
        if (report.version().isEmpty()) {
            return "      Checked as an XML Auditfile Financieel";
        }
        var figures = report.figures();
        return "%s XML Auditfile Financieel %s: %d transactions, %d lines, debit %s, credit %s%s"
                .formatted(
                        report.isGood() ? "ok   " : "     ",
                        report.version().get().number(),
                        figures.transactions(),
                        figures.lines(),
                        amount(figures.debit()),
                        amount(figures.credit()),
                        report.isGood() ? "; it fits the official schema and every rule" : "");
    }

    private static String amount(BigInteger minorUnits) {
        return new BigDecimal(minorUnits, 2).toPlainString();
    }

    private static String mark(AuditRule rule) {
        return rule.isNote() ? "note  " : "WRONG ";
    }
}
