package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Timeline;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.correspondence.TaskLine;
import ai.astrasonic.correspondence.TaskNote;
import ai.astrasonic.correspondence.Tickets;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** One task beside the list: how it stands, what was written and answered, and what can be done. */
@Service
class TaskDetail {

    private final Tickets tickets;
    private final TaskTexts texts;
    private final TaskActs acts;
    private final Times times;

    TaskDetail(Tickets tickets, TaskTexts texts, TaskActs acts, Times times) {
        this.tickets = tickets;
        this.texts = texts;
        this.acts = acts;
        this.times = times;
    }

    Component of(TaskLine line, Runnable changed) {
        var detail = new Div(new H2(texts.name(line)));
        detail.addClassName("detail-body");
        var why = TaskTexts.why(line.task());
        if (!why.isBlank()) {
            detail.add(new Paragraph(why));
        }
        detail.add(facts(line));
        var buttons = new Div();
        buttons.addClassName("row-acts");
        acts.of(line, changed).forEach(buttons::add);
        detail.add(buttons, new H3(t("tasks.notes")));
        notes(line).forEach(detail::add);
        return detail;
    }

    private Facts facts(TaskLine line) {
        var task = line.task();
        var facts = new Facts()
                .with(t("tasks.ask"), TaskTexts.ask(line))
                .with(t("requests.status"), TaskTexts.state(line))
                .with(t("tasks.due"), texts.due(line));
        line.chaseOn().ifPresent(day -> facts.with(t("tasks.chase"), times.date(day, RegisterWords.locale())));
        return facts.with(t("tasks.owner"), line.owner().map(Actors::of).orElseGet(() -> new Span(t("role.dpo"))))
                .with(
                        t("tasks.reference"),
                        new CopyId(t("tasks.reference"), task.id().toString()))
                .with(t("requests.case"), line.ofCase() ? caseOf(line) : new Span(t("tasks.no.case")));
    }

    private static Component caseOf(TaskLine line) {
        var id = line.task().request().toString();
        return new Anchor("requests/" + id, CopyId.shorten(id));
    }

    private List<Component> notes(TaskLine line) {
        var notes = tickets.notes(line.task().id());
        if (notes.isEmpty()) {
            return List.of(new Paragraph(t("tasks.notes.none")));
        }
        var files = notes.stream()
                .filter(note -> note.file().isPresent())
                .map(this::proof)
                .toList();
        var shown = new ArrayList<Component>();
        shown.add(new Timeline(notes.stream().map(this::event).toList(), times));
        shown.addAll(files);
        return shown;
    }

    private Timeline.Event event(TaskNote note) {
        return new Timeline.Event(
                note.at(),
                "file-text",
                t("tasks.note." + note.kind(), times.date(note.on(), RegisterWords.locale())),
                Optional.of(note.reference()),
                Actors.of(note.by()));
    }

    private Component proof(TaskNote note) {
        var name = note.file().orElseThrow();
        var link = new Anchor();
        link.setHref(event -> stream(note.id(), name, event), AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(name));
        link.addClassName("with-icon");
        return link;
    }

    private void stream(UUID note, String name, DownloadEvent event) throws IOException {
        var file = tickets.proof(note).orElseThrow(() -> new IllegalStateException("No file lies with note " + note));
        event.setFileName(name);
        event.setContentType("application/pdf");
        event.setContentLength(file.length);
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getOutputStream().write(file);
    }
}
