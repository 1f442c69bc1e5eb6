package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.erasure.ScanResult;
import ai.astrasonic.erasure.ScanResult.Found;
import ai.astrasonic.erasure.ScanResult.Line;
import ai.astrasonic.shared.RequestId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** What the last scan found of a person, place by place: what is left over first, then what a duty keeps, then what is clean. */
@Service
class ErasureScanTable {

    private static final List<Found> ORDER = List.of(Found.LEFTOVER, Found.UNSEARCHED, Found.KEPT);

    private final ErasureCases cases;
    private final Times times;

    ErasureScanTable(ErasureCases cases, Times times) {
        this.cases = cases;
        this.times = times;
    }

    /** Nothing before the first scan. */
    List<Component> of(RequestId request) {
        return cases.scanOf(request).map(this::content).orElse(List.of());
    }

    private List<Component> content(ScanResult scan) {
        var clean = scan.lines().stream()
                .filter(line -> line.found() == Found.CLEAN)
                .map(Line::place)
                .sorted()
                .toList();
        var lead = new Paragraph(t(
                "erasure.scan.lead",
                times.exact(scan.at(), UI.getCurrent().getLocale()),
                scan.lines().size(),
                clean.size()));
        return List.of(new Div(new H3(t("erasure.scan.title")), lead, found(scan), folded(clean)));
    }

    private Component found(ScanResult scan) {
        var table = new Table(
                t("erasure.scan.title"),
                List.of(t("erasure.scan.place"), t("erasure.scan.found"), t("erasure.scan.count"), t("erasure.why")));
        var lines = scan.lines().stream()
                .filter(line -> ORDER.contains(line.found()))
                .sorted(Comparator.<Line>comparingInt(line -> ORDER.indexOf(line.found()))
                        .thenComparing(Line::place))
                .toList();
        lines.forEach(line -> table.row(
                place(line.place()),
                State.of(tone(line.found()), t("erasure.found." + line.found())),
                new Span(line.found() == Found.UNSEARCHED ? "–" : ErasurePlanTable.number(line.count())),
                new Span(why(line))));
        table.setVisible(!lines.isEmpty());
        return table;
    }

    private static Component place(String name) {
        var place = new Span(name);
        place.addClassName("mono");
        return place;
    }

    private String why(Line line) {
        return switch (line.found()) {
            case KEPT -> kept(line, UI.getCurrent().getLocale());
            case UNSEARCHED -> unsearched(line.why());
            case LEFTOVER -> t("erasure.scan.leftover");
            case CLEAN -> "";
        };
    }

    private String kept(Line line, Locale locale) {
        var duty = Duty.inWords(line.why(), locale);
        return line.until() == null ? duty : t("erasure.kept", duty, times.date(line.until(), locale));
    }

    private static String unsearched(String reason) {
        return reason.startsWith("error ")
                ? t("erasure.unsearched.error", reason.substring("error ".length()))
                : t("erasure.unsearched." + reason.replace(' ', '-'));
    }

    private static Component folded(List<String> clean) {
        var places = new UnorderedList();
        clean.forEach(name -> places.add(new ListItem(place(name))));
        var folded = new Details(t("erasure.scan.clean", clean.size()), places);
        folded.setVisible(!clean.isEmpty());
        return folded;
    }

    private static State.Tone tone(Found found) {
        return switch (found) {
            case LEFTOVER -> State.Tone.BAD;
            case UNSEARCHED -> State.Tone.WATCH;
            case KEPT -> State.Tone.NEUTRAL;
            case CLEAN -> State.Tone.GOOD;
        };
    }
}
