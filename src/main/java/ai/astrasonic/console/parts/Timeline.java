package ai.astrasonic.console.parts;

import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to a record: who, what and why, the newest first; nothing in it can be changed. */
public final class Timeline extends OrderedList {

    /** One thing that happened. */
    public record Event(Instant at, String icon, String what, Optional<String> why, Component who) {}

    public Timeline(List<Event> events, Times times) {
        addClassName("timeline");
        events.forEach(event -> add(line(event, times)));
    }

    private static ListItem line(Event event, Times times) {
        var what = new Span(event.what());
        what.addClassName("timeline-what");
        var meta = new Div(new When(event.at(), times), event.who());
        meta.addClassName("timeline-meta");
        var words = new Div(what);
        event.why().map(Span::new).ifPresent(why -> {
            why.addClassName("timeline-why");
            words.add(why);
        });
        words.add(meta);
        var mark = new Span(Glyph.of(event.icon()));
        mark.addClassName("timeline-mark");
        return new ListItem(mark, words);
    }
}
