package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.erasure.BookTotal;
import ai.astrasonic.erasure.ErasurePlan;
import ai.astrasonic.erasure.ObjectPlan;
import ai.astrasonic.erasure.SetPlan;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The plan of an erasure as a table: what goes, what stays and why until when, in which store, and who else has something. */
@Service
class ErasurePlanTable {

    private final DataMap map;
    private final Words words;
    private final Recipients register;
    private final Times times;

    ErasurePlanTable(DataMap map, Words words, Recipients register, Times times) {
        this.map = map;
        this.words = words;
        this.register = register;
        this.times = times;
    }

    List<Component> of(ErasurePlan plan) {
        return List.of(bar(plan), sets(plan), more(plan));
    }

    /** Goes and stays side by side; the words say the same as the widths. */
    private static Component bar(ErasurePlan plan) {
        long gone = plan.erasedRows();
        long kept = plan.keptRows();
        var bar = new Div(part("gone", gone, gone + kept), part("kept", kept, gone + kept));
        bar.addClassName("erasure-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var said = new Paragraph(t("erasure.bar", number(gone), number(kept)));
        return new Div(said, bar);
    }

    private static Span part(String which, long rows, long all) {
        var part = new Span();
        part.addClassNames("erasure-part", "erasure-" + which);
        part.getStyle().set("flex-grow", String.format(Locale.ROOT, "%.4f", all == 0 ? 0 : (double) rows / all));
        return part;
    }

    private Component sets(ErasurePlan plan) {
        var table = new Table(
                t("erasure.plan"), List.of(t("erasure.what"), t("erasure.fate"), t("erasure.rows"), t("erasure.why")));
        plan.dataSets()
                .forEach(set -> table.row(
                        title(set.dataSet()),
                        new Span(t("erasure.fate." + set.fate())),
                        new Span(number(set.rows())),
                        new Span(why(set))));
        plan.objects()
                .forEach(content -> table.row(
                        title(content.dataSet()),
                        new Span(t("erasure.fate.ERASED")),
                        new Span(t("erasure.objects", number(content.objects()), PackageSection.size(content.bytes()))),
                        new Span(shared(content))));
        plan.identity()
                .forEach(key -> table.row(
                        title(key),
                        new Span(t("erasure.fate.ERASED")),
                        new Span("–"),
                        new Span(t("erasure.identity"))));
        endingByThemselves(plan)
                .forEach(set -> table.row(
                        title(set.key()),
                        new Span(t("erasure.fate.KEPT")),
                        new Span("–"),
                        new Span(Duty.inWords(set.keptBecause(), UI.getCurrent().getLocale()))));
        return table;
    }

    /** What the identity server cannot remove for one person stays until it ends by its age. */
    List<DataSet> endingByThemselves(ErasurePlan plan) {
        return plan.identity().isEmpty()
                ? List.of()
                : map.in(Place.IDENTITY_SERVER)
                        .filter(set -> set.isAboutCustomers() && set.erasure() == Erasure.KEEP)
                        .toList();
    }

    private Span title(String key) {
        return new Span(titleOf(key));
    }

    String titleOf(String key) {
        return words.title(map.get(key));
    }

    String why(SetPlan set) {
        var duty = Duty.inWords(set.duty(), UI.getCurrent().getLocale());
        var kept = set.until() == null
                ? duty
                : t(
                        "erasure.kept",
                        duty,
                        times.date(set.until(), UI.getCurrent().getLocale()));
        return set.cutOut().isEmpty()
                ? kept
                : t("erasure.cut", String.join(", ", set.cutOut()), number(set.cut())) + " " + kept;
    }

    private static String shared(ObjectPlan content) {
        return content.shared() == 0 ? "" : t("erasure.shared", number(content.shared()));
    }

    private Component more(ErasurePlan plan) {
        var books = plan.books().stream().map(this::total).collect(Collectors.joining("; "));
        var more = new Div(new Paragraph(t("erasure.recipients", namesOf(plan))));
        if (!books.isEmpty()) {
            more.add(new Paragraph(t("erasure.books", books)));
        }
        return more;
    }

    String namesOf(ErasurePlan plan) {
        var names = register.of(plan.recipients()).stream().map(Recipient::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    private String total(BookTotal total) {
        return words.title(map.get(total.dataSet())) + ": " + number(total.count()) + ", "
                + BigDecimal.valueOf(total.minor(), 2).toPlainString() + " " + total.currency();
    }

    static String number(long value) {
        return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(value);
    }
}
