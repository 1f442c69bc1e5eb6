package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h1;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.h3;
import static ai.astrasonic.reports.kit.Html.list;
import static ai.astrasonic.reports.kit.Html.p;
import static ai.astrasonic.reports.kit.Html.section;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Pdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Controller;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The record of processing activities that the supervisory authority may ask for (Art. 30(1), (4)). */
public final class ProcessingRecord {

    /** Every word of the record, ready to be drawn. */
    public record Content(
            Locale language,
            Instant asOf,
            String contact,
            String backups,
            List<String> backupFindings,
            List<Activity> activities,
            List<Receiver> recipients,
            List<Data> data,
            @Nullable Register register) {

        /** The same with what is on file about the recipients, and what is done on behalf of others. */
        public Content with(Register whole) {
            return new Content(language, asOf, contact, backups, backupFindings, activities, recipients, data, whole);
        }

        /** What the published policy leaves open, over all activities and recipients. */
        public int findings() {
            return backupFindings.size()
                    + activities.stream().mapToInt(a -> a.findings().size()).sum()
                    + recipients.stream().mapToInt(r -> r.findings().size()).sum();
        }
    }

    /** One row of the record: letters (b) to (g) of Art. 30(1), and what the law does not ask but a reader wants. */
    public record Activity(
            String key,
            String title,
            List<String> purposes,
            List<String> dataSubjects,
            List<String> categories,
            List<String> dataSets,
            List<String> recipients,
            List<String> transfers,
            List<String> retention,
            List<String> measures,
            String decision,
            String impactAssessment,
            List<String> findings) {}

    /** One recipient with what is known of it and how surely. */
    public record Receiver(
            String name,
            String entity,
            String role,
            String holds,
            String location,
            String transfer,
            String retention,
            String agreement,
            String unconfirmed,
            List<String> findings) {}

    /** One attribute of one data set. */
    public record Data(
            String dataSet,
            String title,
            String place,
            String field,
            String category,
            String source,
            String activity,
            String retention,
            String erasure) {}

    /** What goes beyond Art. 30(1): the record of a processor (Art. 30(2)), and the register with what is on file. */
    public record Register(List<Mandate> mandates, List<Entry> entries, List<Decision> decisions) {}

    /** Processing on behalf of another controller: letters (a) to (d) of Art. 30(2). */
    public record Mandate(String controller, String categories, String transfers, String measures) {}

    /** One recipient with what is on file, each line an item and what it says, and what is wrong today. */
    public record Entry(String key, String name, List<Line> lines, List<String> findings) {}

    /** An item of the register in words. */
    public record Line(String item, List<String> entries) {}

    /** A decision on adequacy that concerns a recipient. */
    public record Decision(String place, String decision, String state, String concerned) {}

    private final Content content;
    private final Wording words;

    private ProcessingRecord(Content content) {
        this.content = content;
        this.words = new Wording("record", content.language());
    }

    /** Writes the record as PDF, a section for each activity and one table of the recipients. */
    public static void writePdf(Content content, OutputStream out) throws IOException {
        var record = new ProcessingRecord(content);
        Pdf.write(record.details(), record.body(), List.of(), out);
    }

    private ReportDetails details() {
        return new ReportDetails(
                words.text("title"), words.text("subject"), content.language(), words.text("source"), content.asOf());
    }

    private List<Node> body() {
        var body = new ArrayList<Node>();
        body.add(h1(words.text("title")));
        body.add(p(words.text("lead")).styled("lead"));
        body.add(facts());
        if (!content.backupFindings().isEmpty()) {
            body.add(note(content.backupFindings()));
        }
        content.activities().forEach(a -> body.addAll(activity(a)));
        body.addAll(recipients());
        var register = content.register();
        if (register != null) {
            body.addAll(new RegisterChapter(words).draw(register));
        }
        return body;
    }

    private Node facts() {
        return list(List.of(
                        words.text("controller", Controller.NAME, Controller.WEBSITE),
                        words.text("contact", content.contact()),
                        words.text("officer"),
                        words.text(
                                "counts",
                                "" + content.activities().size(),
                                "" + content.recipients().size()),
                        content.backups(),
                        words.text("open", "" + content.findings())))
                .styled("facts");
    }

    private List<Node> activity(Activity a) {
        var rows = new ArrayList<List<Node>>();
        add(rows, "purposes", a.purposes());
        add(rows, "subjects", a.dataSubjects());
        add(rows, "categories", a.categories().isEmpty() ? List.of() : List.of(String.join(", ", a.categories())));
        add(rows, "datasets", a.dataSets());
        add(rows, "recipients", a.recipients());
        add(rows, "transfers", a.transfers());
        add(rows, "retention", a.retention());
        add(rows, "measures", List.of(String.join("; ", a.measures())));
        add(rows, "decision", List.of(a.decision()));
        add(rows, "assessment", List.of(a.impactAssessment()));
        var columns = List.of(Table.column(words.text("item"), 26), Table.column(words.text("entry"), 74));
        var body = new ArrayList<Node>(List.of(h2(a.title()), new Table("", columns, rows).draw()));
        if (!a.findings().isEmpty()) {
            body.add(note(a.findings()));
        }
        return body;
    }

    private void add(List<List<Node>> rows, String item, List<String> entries) {
        var told = entries.isEmpty() ? List.of(words.text("none")) : entries;
        rows.add(List.of(text(words.text("item." + item)), lines(told)));
    }

    private static Node lines(List<String> entries) {
        return section(entries.stream().map(e -> el("div", e).styled("line")).toList());
    }

    private Node note(List<String> findings) {
        var lines = new ArrayList<Node>(List.of(p(words.text("findings")).styled("muted")));
        findings.forEach(f -> lines.add(p(f)));
        return section(lines).styled("note");
    }

    private List<Node> recipients() {
        var body = new ArrayList<Node>(List.of(h2(words.text("recipients.heading")), p(words.text("recipients.lead"))));
        for (var r : content.recipients()) {
            var rows = new ArrayList<List<Node>>();
            add(rows, "entity", List.of(r.entity()));
            add(rows, "role", List.of(r.role()));
            add(rows, "holds", List.of(r.holds()));
            add(rows, "location", List.of(r.location()));
            add(rows, "transfers", List.of(r.transfer()));
            add(rows, "kept", List.of(r.retention()));
            add(rows, "agreement", List.of(r.agreement()));
            add(rows, "unconfirmed", List.of(r.unconfirmed()));
            var columns = List.of(Table.column(words.text("item"), 26), Table.column(words.text("entry"), 74));
            body.add(h3(r.name()));
            body.add(new Table("", columns, rows).draw());
            if (!r.findings().isEmpty()) {
                body.add(note(r.findings()));
            }
        }
        return body;
    }
}
