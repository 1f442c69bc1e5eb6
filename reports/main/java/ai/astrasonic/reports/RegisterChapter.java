package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.h3;
import static ai.astrasonic.reports.kit.Html.p;
import static ai.astrasonic.reports.kit.Html.section;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.reports.ProcessingRecord.Entry;
import ai.astrasonic.reports.ProcessingRecord.Mandate;
import ai.astrasonic.reports.ProcessingRecord.Register;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.reports.kit.Wording;
import java.util.ArrayList;
import java.util.List;

/** The chapters of a record that go beyond Art. 30(1): on behalf of others (Art. 30(2)), and what is on file. */
final class RegisterChapter {

    private final Wording words;

    RegisterChapter(Wording words) {
        this.words = words;
    }

    List<Node> draw(Register register) {
        var body = new ArrayList<Node>(mandates(register.mandates()));
        body.add(h2(words.text("register.heading")));
        body.add(p(words.text("register.lead")));
        register.entries().forEach(entry -> body.addAll(entry(entry)));
        body.add(h2(words.text("register.adequacy")));
        body.add(decisions(register));
        return body;
    }

    private List<Node> mandates(List<Mandate> mandates) {
        var body = new ArrayList<Node>(List.of(h2(words.text("mandates.heading")), p(words.text("mandates.lead"))));
        if (mandates.isEmpty()) {
            body.add(p(words.text("mandates.none")));
            return body;
        }
        var rows = mandates.stream()
                .map(one -> List.<Node>of(
                        text(one.controller()), text(one.categories()), text(one.transfers()), text(one.measures())))
                .toList();
        body.add(table(rows, "controller", "processing", "transfers", "measures"));
        return body;
    }

    private List<Node> entry(Entry entry) {
        var body = new ArrayList<Node>(List.of(h3(entry.name())));
        var rows = entry.lines().stream()
                .map(line -> List.<Node>of(text(line.item()), lines(line.entries())))
                .toList();
        body.add(new Table(
                        "", List.of(Table.column(words.text("item"), 26), Table.column(words.text("entry"), 74)), rows)
                .draw());
        if (!entry.findings().isEmpty()) {
            var note = new ArrayList<Node>(List.of(p(words.text("findings")).styled("muted")));
            entry.findings().forEach(finding -> note.add(p(finding)));
            body.add(section(note).styled("note"));
        }
        return body;
    }

    private Node decisions(Register register) {
        var rows = register.decisions().stream()
                .map(one -> List.<Node>of(
                        text(one.place()), text(one.decision()), text(one.state()), text(one.concerned())))
                .toList();
        return table(rows, "place", "decided", "state", "concerned");
    }

    private Node table(List<List<Node>> rows, String... items) {
        var columns = List.of(items).stream()
                .map(item -> Table.column(words.text("item." + item), 100 / items.length))
                .toList();
        return new Table("", columns, rows).draw();
    }

    private static Node lines(List<String> entries) {
        return section(
                entries.stream().map(entry -> el("div", entry).styled("line")).toList());
    }
}
