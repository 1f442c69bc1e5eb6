package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.retention.RecordRef;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The records that a line ends, as they are now, the oldest first; read only when somebody asks, a page at a time. */
@Service
class LineRecords {

    private static final int PAGE = 20;

    private final SheetDesk desk;
    private final RetentionRights rights;
    private final Background background;

    LineRecords(SheetDesk desk, RetentionRights rights, Background background) {
        this.desk = desk;
        this.rights = rights;
        this.background = background;
    }

    /** With a heading of its own, beside a list. */
    Component of(SheetLine line) {
        return new Div(new H3(t("retention.records")), plain(line));
    }

    Component plain(SheetLine line) {
        var shown = new Shown();
        var more = new Button(t("retention.records.show"));
        var work = background.button(
                more, () -> desk.records(line.id(), shown.last.get(), PAGE), page -> shown.add(page, more));
        var records = new Div(shown, work);
        records.addClassName("line-records");
        return records;
    }

    /** The pages read so far. */
    private final class Shown extends Div {

        private final transient AtomicReference<@Nullable RecordRef> last = new AtomicReference<>();
        private @Nullable Table table;

        private void add(List<RecordRef> page, Button more) {
            if (page.isEmpty() && table == null) {
                var none = new Paragraph(t("retention.records.none"));
                none.addClassName("soft");
                add(none);
            }
            page.forEach(this::row);
            page.stream().reduce((before, after) -> after).ifPresent(last::set);
            more.setText(t("retention.records.more"));
            more.setVisible(page.size() == PAGE);
        }

        private void row(RecordRef found) {
            var rows = table;
            if (rows == null) {
                rows = new Table(
                        t("retention.records"),
                        List.of(
                                t("retention.record"),
                                t("retention.since"),
                                t("retention.person"),
                                t("retention.held")));
                table = rows;
                add(rows);
            }
            rows.row(
                    new CopyId(t("retention.record"), found.id()),
                    new Span(RetentionWords.day(found.since())),
                    person(found),
                    found.held()
                            ? State.of(State.Tone.WATCH, t("retention.record.held"))
                            : new Span(t("retention.record.goes")));
        }
    }

    private Component person(RecordRef found) {
        var person = found.person();
        if (person == null) {
            return new Span("–");
        }
        var shortened = CopyId.shorten(person.toString());
        return rights.maySeePeople() ? new Anchor("people/" + person, shortened) : new Span(shortened);
    }
}
