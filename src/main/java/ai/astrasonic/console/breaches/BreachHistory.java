package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachEntry;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Timeline;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What happened since a breach was seen, the newest first. */
@Service
class BreachHistory implements BreachPart {

    private static final int LAST = 1000;

    private final Breaches breaches;
    private final Times times;
    private final AuthenticationContext authentication;

    BreachHistory(Breaches breaches, Times times, AuthenticationContext authentication) {
        this.breaches = breaches;
        this.times = times;
        this.authentication = authentication;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public boolean isFor(Breach breach) {
        return true;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var events = breaches.timelineOf(breach.id()).reversed().stream()
                .map(BreachHistory::event)
                .toList();
        var shown = new ArrayList<Component>(List.of(new Timeline(events, times)));
        if (authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR)) {
            shown.add(new Anchor("audit?object=" + breach.id(), t("audit.more")));
        }
        return new Section(t("breaches.history"), shown.toArray(Component[]::new));
    }

    private static Timeline.Event event(BreachEntry entry) {
        return new Timeline.Event(
                entry.at(),
                "file-text",
                t("audit.verb." + entry.act()),
                Optional.of(entry.words()).filter(words -> !words.isEmpty()),
                Actors.of(entry.actor()));
    }
}
