package ai.astrasonic.breaches.report;

import static ai.astrasonic.breaches.report.ReportRefused.when;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.judgement.Assessed;
import ai.astrasonic.breaches.judgement.Decision;
import ai.astrasonic.breaches.report.ReportRefused.Why;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Sha256;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a version out of the answers of a moment, whole with its files. */
@Component
class Freezing {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

    private final ReportTable table;
    private final ReportDrawing drawing;
    private final Clock clock;

    Freezing(ReportTable table, ReportDrawing drawing, Clock clock) {
        this.table = table;
        this.drawing = drawing;
        this.clock = clock;
    }

    /** A first report comes first and once; whatever follows names the number that the authority gave it. */
    static void check(ReportKind kind, String because, BreachFile file, List<FiledReport> before) {
        when(file.breach().aware() == null, Why.NOT_AWARE, "Nobody is aware of a breach yet");
        when(kind == ReportKind.FIRST && !before.isEmpty(), Why.ALREADY_REPORTED, "The first report is made");
        when(kind != ReportKind.FIRST && before.isEmpty(), Why.NO_FIRST_REPORT, "There is no first report");
        when(
                kind != ReportKind.FIRST && before.getFirst().receipt() == null,
                Why.NO_RECEIPT,
                "The first report has no number of the authority's yet");
        when(
                before.stream().anyMatch(report -> report.kind() == ReportKind.WITHDRAWAL),
                Why.WITHDRAWN,
                "The report was withdrawn");
        when(kind != ReportKind.FIRST && because.isBlank(), Why.NO_REASON, "A further report says why");
        when(
                kind == ReportKind.FIRST && !file.authority().map(Decision::yes).orElse(false),
                Why.NOT_DECIDED,
                "The DPO has not decided to notify");
    }

    FiledReport freeze(BreachFile file, List<FormState> forms, List<FiledReport> before) {
        var answers = forms.stream().flatMap(Freezing::frozen).toList();
        var previous = before.isEmpty() ? "" : before.getLast().sha256();
        var id = new ReportId(Ids.next(clock));
        var statement = new Statement(
                        Statement.FORMAT,
                        id.value(),
                        file.breach().id().value(),
                        before.size() + 1,
                        file.next().kind(),
                        file.next().because(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Actor.current().name(),
                        scope(file),
                        signature(file),
                        answers,
                        previous)
                .text();
        var report = report(id, file, forms.getFirst().isComplete(), answers, before.size() + 1, statement);
        table.add(report, statement);
        drawAll(new ReportContent(
                report, file.breach(), before.isEmpty() ? Optional.empty() : Optional.of(before.getLast())));
        return report;
    }

    private static Stream<FrozenAnswer> frozen(FormState state) {
        return state.answers().stream()
                .map(answer -> FrozenAnswer.of(state.form().template(), answer));
    }

    private FiledReport report(
            ReportId id, BreachFile file, boolean complete, List<FrozenAnswer> answers, int number, String statement) {
        return new FiledReport(
                id,
                file.breach().id(),
                number,
                file.next().kind(),
                file.next().because(),
                complete,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Actor.current().name(),
                scope(file),
                signature(file),
                file.assessed().map(Assessed::id).orElse(null),
                answers,
                Statement.hash(statement),
                null);
    }

    private static @Nullable UUID scope(BreachFile file) {
        return file.count().map(count -> count.id().value()).orElse(null);
    }

    private static String signature(BreachFile file) {
        return file.count().map(count -> count.signature()).orElse("");
    }

    private void drawAll(ReportContent content) {
        for (var template : Template.values()) {
            for (var language : LANGUAGES) {
                var pdf = drawing.draw(content, template, language);
                var file = new ReportFile(template, language.getLanguage(), Sha256.of(pdf));
                table.addFile(content.report().id(), file, pdf);
            }
        }
    }
}
