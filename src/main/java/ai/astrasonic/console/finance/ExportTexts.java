package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.jobs.LiveRun;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.FileLink;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.finance.exports.YearExport;
import ai.astrasonic.jobs.JobRuns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The exports as a table. */
@Service
class ExportTexts {

    private static final String JOB = "finance-export";

    private final FinanceExports exports;
    private final JobRuns runs;
    private final Times times;
    private final Ticker ticker;

    ExportTexts(FinanceExports exports, JobRuns runs, Times times, Ticker ticker) {
        this.exports = exports;
        this.runs = runs;
        this.times = times;
        this.ticker = ticker;
    }

    Table table(List<YearExport> all, boolean mayHave) {
        var table = new Table(
                t("finance.exports"),
                List.of(
                        t("finance.exports.year"),
                        t("finance.exports.state"),
                        t("finance.exports.as-of"),
                        t("finance.exports.entries"),
                        t("finance.exports.size"),
                        t("finance.exports.sha256"),
                        t("finance.exports.had"),
                        t("finance.exports.download")));
        all.forEach(export -> table.row(
                year(export),
                state(export),
                new Span(asOf(export)),
                new Span(number(export.entries())),
                new Span(size(export)),
                hash(export),
                new Span(Figures.number(export.downloads())),
                download(export, mayHave)));
        return table;
    }

    private static Component year(YearExport export) {
        var year = new Div(new Span(String.valueOf(export.year())));
        year.addClassName("stack");
        if (export.open()) {
            year.add(soft(t("finance.exports.open")));
        }
        if (export.withDocuments()) {
            year.add(soft(t("finance.exports.with-documents")));
        }
        return year;
    }

    private Component state(YearExport export) {
        var state = export.state();
        var words =
                t("finance.exports.state." + state.name().toLowerCase(Locale.ROOT), String.valueOf(export.reason()));
        var shown = new Div(State.of(tone(state), words));
        shown.addClassName("stack");
        if (state == YearExport.State.ORDERED) {
            shown.add(new LiveRun(runs, times, ticker, JOB, export.id().toString()));
        }
        var notes = export.notes();
        if (notes != null && notes > 0) {
            shown.add(soft(t("finance.exports.notes", notes)));
        }
        return shown;
    }

    private static State.Tone tone(YearExport.State state) {
        return switch (state) {
            case READY -> State.Tone.GOOD;
            case FAILED -> State.Tone.BAD;
            case ORDERED -> State.Tone.BUSY;
            case REMOVED -> State.Tone.NEUTRAL;
        };
    }

    private String asOf(YearExport export) {
        var asOf = export.dataAsOf();
        return asOf == null ? "–" : times.exact(asOf, FinanceWords.locale());
    }

    private static String number(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? "–" : Figures.number(value);
    }

    private static String size(YearExport export) {
        var bytes = export.bytes();
        return bytes == null ? "–" : Figures.size(bytes);
    }

    private static Component hash(YearExport export) {
        var sha256 = export.sha256();
        return sha256 == null ? new Span("–") : new CopyId(t("finance.exports.sha256"), sha256);
    }

    private Component download(YearExport export, boolean mayHave) {
        return export.state() == YearExport.State.READY && mayHave
                ? FileLink.of(
                        t("finance.exports.download"),
                        export.fileName(),
                        "application/zip",
                        out -> exports.download(export.id(), out))
                : new Span("–");
    }

    private static Span soft(String words) {
        var soft = new Span(words);
        soft.addClassNames("soft", "narrow-text");
        return soft;
    }
}
