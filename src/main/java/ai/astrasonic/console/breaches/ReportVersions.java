package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.report.EdpbExport;
import ai.astrasonic.breaches.report.FiledReport;
import ai.astrasonic.breaches.report.ReportFile;
import ai.astrasonic.breaches.report.Reports;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The frozen versions with their files, hashes and receipts. */
@Service
class ReportVersions {

    private final Reports reports;
    private final ReportChanges changes;
    private final ReportActs acts;
    private final Times times;

    ReportVersions(Reports reports, ReportChanges changes, ReportActs acts, Times times) {
        this.reports = reports;
        this.changes = changes;
        this.acts = acts;
        this.times = times;
    }

    Component of(List<FiledReport> filed, Runnable changed) {
        var table = new Table(
                t("notification.versions"),
                List.of(
                        t("notification.version"),
                        t("notification.frozen"),
                        t("notification.files"),
                        t("notification.receipt")));
        for (int i = filed.size() - 1; i >= 0; i--) {
            var report = filed.get(i);
            var version = stack(name(report), complete(report));
            if (i > 0) {
                version.add(changes.of(filed.get(i - 1), report));
            }
            var frozen = stack(
                    new When(report.frozenAt(), times),
                    Actors.of(report.frozenBy()),
                    new CopyId(t("notification.hash"), report.sha256()));
            table.row(version, frozen, files(report), receipt(report, changed));
        }
        return table;
    }

    private static Span name(FiledReport report) {
        var name = new Span(t(
                "notification.version.name", String.valueOf(report.number()), t("notification.kind." + report.kind())));
        name.addClassName("strong");
        return name;
    }

    private static State complete(FiledReport report) {
        return report.complete()
                ? State.of(State.Tone.GOOD, t("notification.complete"))
                : State.of(State.Tone.WATCH, t("notification.incomplete"));
    }

    private Component files(FiledReport report) {
        var links = stack();
        reports.files(report.id()).forEach(file -> links.add(pdf(report, file)));
        var json = download(t("notification.json"), name(report, "edpb", "json"), "application/json", report, null);
        links.add(json);
        return links;
    }

    private Anchor pdf(FiledReport report, ReportFile file) {
        var label = t("notification.pdf." + file.template() + "." + file.language());
        return download(
                label,
                name(report, file.template().key() + "-" + file.language(), "pdf"),
                "application/pdf",
                report,
                file);
    }

    private static String name(FiledReport report, String what, String extension) {
        return "breach-report-" + report.number() + "-" + what + "." + extension;
    }

    private Anchor download(String label, String fileName, String type, FiledReport report, @Nullable ReportFile file) {
        var link = new Anchor();
        link.setText(label);
        link.setHref(
                event -> {
                    event.setFileName(fileName);
                    event.setContentType(type);
                    event.getResponse().setHeader("Cache-Control", "no-store");
                    event.getOutputStream().write(content(report, file));
                },
                AttachmentType.DOWNLOAD);
        return link;
    }

    private byte[] content(FiledReport report, @Nullable ReportFile file) {
        return file == null
                ? EdpbExport.json(report)
                : reports.file(report.id(), file.template(), Locale.of(file.language()));
    }

    private Component receipt(FiledReport report, Runnable changed) {
        var receipt = report.receipt();
        if (receipt == null) {
            return acts.mayWrite()
                    ? new Button(t("notification.receive"), click -> acts.received(report, changed))
                    : new Span(t("notification.not-received"));
        }
        var shown = stack(
                new CopyId(t("notification.receipt.number"), receipt.number()),
                new Span(BreachWords.stated(receipt.submitted(), ReportWords.locale())));
        var name = receipt.fileName();
        if (name != null) {
            var link = new Anchor();
            link.setText(t("notification.receipt.download"));
            link.setHref(
                    event -> {
                        event.setFileName(name);
                        event.setContentType("application/pdf");
                        event.getResponse().setHeader("Cache-Control", "no-store");
                        event.getOutputStream()
                                .write(reports.receiptFile(report.id()).orElseThrow());
                    },
                    AttachmentType.DOWNLOAD);
            shown.add(link);
        }
        return shown;
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }
}
