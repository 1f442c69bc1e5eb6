package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.report.Question.Kind;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A version in the structure of the European template, as its schema describes it. */
public final class EdpbExport {

    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private EdpbExport() {}

    /**
     * What is not answered is left out.
     *
     * @see <a href="https://www.edpb.europa.eu">Template for personal data breach notification, draft of 8 June 2026</a>
     */
    public static byte[] json(FiledReport report) {
        var kinds = report.form(Template.EDPB).questions().collect(Collectors.toMap(Question::id, Question::kind));
        var json = JsonMapper.shared().createObjectNode();
        report.answers(Template.EDPB).stream()
                .filter(answer -> !answer.contents().isEmpty())
                .forEach(answer -> put(
                        json,
                        answer.question(),
                        Objects.requireNonNull(kinds.get(answer.question())),
                        answer.contents()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static void put(ObjectNode json, String field, Kind kind, List<String> contents) {
        var first = contents.getFirst();
        switch (kind) {
            case TEXT, CHOICE -> json.put(field, first);
            case MOMENT -> json.put(field, WITH_SECONDS.format(OffsetDateTime.parse(first)));
            case YES_NO -> json.put(field, first.equals("yes"));
            case NUMBER, RANGE -> json.put(field, Long.parseLong(contents.getLast()));
            case MULTI -> contents.forEach(json.withArray("/" + field)::add);
            case COUNTRIES -> {
                var countries = json.putObject(field);
                contents.forEach(one -> countries.put(one.substring(0, 2), Long.parseLong(one.substring(3))));
            }
        }
    }
}
