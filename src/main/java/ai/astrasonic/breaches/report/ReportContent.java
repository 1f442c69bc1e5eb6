package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.Breach;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn of a version.
 *
 * @param before the version before; empty for the first
 */
public record ReportContent(FiledReport report, Breach breach, Optional<FiledReport> before) {

    /** What is different in one of the forms. */
    public List<Difference> differences(Template template) {
        return before.map(report::since).orElse(List.of()).stream()
                .filter(one -> one.template() == template)
                .toList();
    }
}
