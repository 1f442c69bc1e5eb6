package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h1;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.list;
import static ai.astrasonic.reports.kit.Html.p;
import static ai.astrasonic.reports.kit.Html.section;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.breaches.register.BreachRegister;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Pdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.RowSheet;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The register of breaches for the authority that may ask for it (Art. 33(5)), whole and in one click. */
@Component
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
public class BreachRegisterExport {

    /** Of every file, without its extension. */
    public static final String NAME = "register-of-breaches";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final BreachRegister register;
    private final Clock clock;

    BreachRegisterExport(BreachRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    private record Content(List<JsonNode> entries, Instant asOf, BreachEntryWords words) {}

    /** Everything in it is of one moment. */
    public void write(ExportFormat format, Locale language, OutputStream out) throws IOException {
        var entries = register.entries().stream().map(MAPPER::readTree).toList();
        register.exported(format.extension());
        var words = new BreachEntryWords(language);
        var content = new Content(entries, clock.instant(), words);
        format.write(NAME, (one, to) -> write(one, content, to), out);
    }

    private static void write(ExportFormat format, Content content, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> sheet(content, out);
            case PDF -> Pdf.write(details(content), body(content), List.of(), out);
            case JSON -> out.write(json(content));
            case ZIP -> throw new IllegalArgumentException("A file of files holds no other");
        }
    }

    private static byte[] json(Content content) {
        var told = MAPPER.createObjectNode();
        told.put("controller", Controller.NAME);
        told.put("asOf", content.asOf().toString());
        told.putArray("breaches").addAll(content.entries());
        return MAPPER.writeValueAsBytes(told);
    }

    private static void sheet(Content content, OutputStream out) throws IOException {
        var words = content.words();
        try (var sheet = new RowSheet(words.text("title"), out)) {
            if (content.entries().isEmpty()) {
                sheet.add(List.of(words.text("none")));
                return;
            }
            sheet.add(content.entries().getFirst().propertyNames().stream()
                    .map(words::item)
                    .toList());
            for (var entry : content.entries()) {
                sheet.add(entry.propertyNames().stream()
                        .map(item -> String.join("\n", words.of(item, entry.path(item))))
                        .toList());
            }
        }
    }

    private static ReportDetails details(Content content) {
        var words = content.words();
        return new ReportDetails(
                words.text("title"), words.text("subject"), words.locale(), words.text("source"), content.asOf());
    }

    private static List<Node> body(Content content) {
        var words = content.words();
        var body = new ArrayList<Node>(List.of(
                h1(words.text("title")),
                p(words.text("lead")).styled("lead"),
                list(List.of(
                                words.text("controller", Controller.NAME, Controller.WEBSITE),
                                words.text("asof", words.moment(content.asOf())),
                                words.text(
                                        "count",
                                        String.valueOf(content.entries().size()))))
                        .styled("facts")));
        if (content.entries().isEmpty()) {
            body.add(p(words.text("none")));
        }
        content.entries().forEach(entry -> body.addAll(breach(entry, words)));
        return body;
    }

    private static List<Node> breach(JsonNode entry, BreachEntryWords words) {
        var rows = new ArrayList<List<Node>>();
        var missing = new ArrayList<String>();
        entry.propertyNames().forEach(item -> {
            if (isSaid(entry.path(item))) {
                rows.add(List.of(text(words.item(item)), lines(words.of(item, entry.path(item)))));
            } else {
                missing.add(words.item(item));
            }
        });
        if (!missing.isEmpty()) {
            rows.add(List.of(text(words.text("missing")), text(String.join("; ", missing))));
        }
        var columns = List.of(Table.column(words.text("item"), 30), Table.column(words.text("entry"), 70));
        var title = entry.path("number").asString() + ". " + entry.path("title").asString();
        return List.of(h2(title), new Table("", columns, rows).draw());
    }

    private static boolean isSaid(JsonNode value) {
        return !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    private static Node lines(List<String> entries) {
        return section(
                entries.stream().map(line -> el("div", line).styled("line")).toList());
    }
}
