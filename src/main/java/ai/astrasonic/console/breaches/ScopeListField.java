package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.scope.ListId;
import ai.astrasonic.breaches.scope.ListReport;
import ai.astrasonic.breaches.scope.ListReport.Fate;
import ai.astrasonic.breaches.scope.ScopeLists;
import ai.astrasonic.breaches.scope.ScopeRule.Listed;
import ai.astrasonic.console.texts.Figures;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of account ids, pasted or from a file of any length, with what became of its lines. */
final class ScopeListField extends Div {

    /** More numbers of lines are no help on a screen. */
    private static final int SHOWN = 20;

    private static final int LARGEST = 200 * 1024 * 1024;
    private static final int LONGEST_PASTED = 400_000;
    private static final ListId NONE = new ListId(new UUID(0, 0));

    private final TextArea pasted = new TextArea(t("scope.list.paste"));
    private final Div told = new Div();
    private final transient ScopeLists lists;
    private final transient BreachId breach;
    private transient @Nullable ListReport report;

    ScopeListField(ScopeLists lists, BreachId breach) {
        this.lists = lists;
        this.breach = breach;
        addClassName("stack");
        told.getElement().setAttribute("role", "status");
        pasted.setMaxLength(LONGEST_PASTED);
        pasted.setMaxRows(6);
        pasted.setWidthFull();
        var take = new Button(t("scope.list.take"), click -> show(add(new StringReader(pasted.getValue()))));
        var upload = new Upload((UploadHandler) this::received);
        upload.setAcceptedFileTypes("text/plain", "text/csv", ".txt", ".csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(t("scope.list.choose")));
        upload.setDropLabel(new Span(t("scope.list.drop")));
        upload.addFileRejectedListener(rejected -> told.setText(t("scope.list.rejected")));
        add(pasted, take, upload, told);
    }

    /** Goes from the request to the database as it comes, however long. */
    private void received(UploadEvent event) throws IOException {
        try (var text = new InputStreamReader(event.getInputStream(), StandardCharsets.UTF_8)) {
            var added = add(text);
            event.getUI().access(() -> show(added));
        }
    }

    private ListReport add(Reader text) {
        return lists.add(breach, text);
    }

    private void show(ListReport added) {
        report = added;
        told.removeAll();
        told.add(new Paragraph(t(
                "scope.list.report",
                Figures.number(added.lines()),
                Figures.number(added.of(Fate.KNOWN)),
                Figures.number(added.of(Fate.UNKNOWN)),
                Figures.number(added.of(Fate.DUPLICATE)),
                Figures.number(added.of(Fate.MALFORMED)),
                Figures.number(added.of(Fate.BLANK)))));
        List.of(Fate.UNKNOWN, Fate.DUPLICATE, Fate.MALFORMED).forEach(fate -> lines(added, fate));
    }

    private void lines(ListReport added, Fate fate) {
        if (added.of(fate) > 0) {
            var numbers = lists.lines(added.list(), fate, 0, SHOWN).stream()
                    .map(Figures::number)
                    .collect(Collectors.joining(", "));
            boolean more = added.of(fate) > SHOWN;
            told.add(new Paragraph(t("scope.list." + fate + (more ? ".first" : ""), numbers)));
        }
    }

    /** Of no list at all the service says so. */
    Listed value() {
        var added = report;
        return new Listed(added == null ? NONE : added.list());
    }
}
