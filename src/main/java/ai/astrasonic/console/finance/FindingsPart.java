package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.finance.reconciliation.Finding;
import ai.astrasonic.finance.reconciliation.FindingKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Whether the books and Stripe agree, and where not. */
final class FindingsPart {

    private static final int MOST = 20;

    private FindingsPart() {}

    static Section of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return new Section(t("finance.findings"), State.of(State.Tone.GOOD, t("finance.findings.none")));
        }
        var section = new Section(t("finance.findings"), table(findings));
        if (findings.size() > MOST) {
            section.add(new Paragraph(t("finance.findings.more", MOST, findings.size())));
        }
        return section;
    }

    private static Table table(List<Finding> findings) {
        var table = new Table(
                t("finance.findings"), List.of(t("finance.what"), t("finance.source"), t("finance.findings.by")));
        findings.stream()
                .limit(MOST)
                .forEach(finding -> table.row(
                        new Span(words(finding.kind())),
                        new CopyId(t("finance.source"), finding.objectId()),
                        by(finding)));
        return table;
    }

    private static Component by(Finding finding) {
        return new Span(Money.in(finding.currency(), finding.amountMinor()));
    }

    static String words(FindingKind kind) {
        return t("finance.finding." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
