package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The statutory clocks that run out first, on every page. */
final class ClockStrip extends Div {

    private static final int SHOWN = 3;

    private final transient List<StatutoryClock.Source> sources;
    private final transient Times times;

    ClockStrip(List<StatutoryClock.Source> sources, Times times) {
        this.sources = sources;
        this.times = times;
        addClassName("clocks");
        getElement().setAttribute("role", "group").setAttribute("aria-label", t("clocks.title"));
    }

    void refresh() {
        removeAll();
        var running = sources.stream()
                .flatMap(source -> source.running().stream())
                .sorted(Comparator.comparing(StatutoryClock::due))
                .toList();
        if (running.isEmpty()) {
            add(calm());
        }
        running.stream().limit(SHOWN).map(this::clock).forEach(this::add);
        if (running.size() > SHOWN) {
            add(new Span(t("clocks.more", running.size() - SHOWN)));
        }
    }

    private static Component calm() {
        var calm = new Span(Glyph.of("circle-check"), new Span(t("clocks.none")));
        calm.addClassName("clock-calm");
        return calm;
    }

    private Component clock(StatutoryClock clock) {
        var name = new Span(clock.title());
        name.addClassName("clock-name");
        var left = new Span(times.daysLeft(clock.due()));
        left.addClassName("clock-left");
        var link = new Anchor(clock.location(), Glyph.of("timer"), name, left);
        link.addClassNames("clock", "clock-" + clock.tone().name().toLowerCase(Locale.ROOT));
        link.setTitle(t("clocks.due", times.date(clock.due(), UI.getCurrent().getLocale())));
        return link;
    }
}
