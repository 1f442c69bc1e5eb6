package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.shell.StatutoryClock;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the law wants next: the clocks that run out first, from every kind of case. */
@Service
class DueNext {

    private static final int SHOWN = 6;

    private final ObjectProvider<StatutoryClock.Source> sources;
    private final Times times;

    DueNext(ObjectProvider<StatutoryClock.Source> sources, Times times) {
        this.sources = sources;
        this.times = times;
    }

    Section section() {
        var list = new UnorderedList();
        list.addClassName("due-list");
        sources.orderedStream()
                .flatMap(source -> source.running().stream())
                .sorted(StatutoryClock.MOST_URGENT)
                .limit(SHOWN)
                .map(this::line)
                .forEach(list::add);
        Component content = list.getComponentCount() == 0 ? new Paragraph(t("clocks.none")) : list;
        return new Section(t("promises.due"), content);
    }

    private ListItem line(StatutoryClock clock) {
        var date = new Span(times.date(clock.due(), UI.getCurrent().getLocale()));
        date.addClassName("soft");
        var words = new Div(title(clock), date);
        words.addClassName("stack");
        var hours = clock.hours();
        return new ListItem(words, State.of(clock.tone(), hours == null ? times.daysLeft(clock.due()) : hours.left()));
    }

    private static Component title(StatutoryClock clock) {
        return clock.location() == null ? new Span(clock.title()) : new Anchor(clock.location(), clock.title());
    }
}
