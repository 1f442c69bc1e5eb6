package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.parts.Section;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What was learnt, and what is still missing before the breach can be closed. */
@Service
class ClosingPart implements BreachPart {

    private static final int NEARLY_LAST = 900;

    private final Breaches breaches;
    private final BreachActs acts;

    ClosingPart(Breaches breaches, BreachActs acts) {
        this.breaches = breaches;
        this.acts = acts;
    }

    @Override
    public int order() {
        return NEARLY_LAST;
    }

    @Override
    public boolean isFor(Breach breach) {
        return breach.status() == BreachStatus.OPEN || breach.status() == BreachStatus.CLOSED;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var lessons = breach.lessons();
        var shown = new ArrayList<Component>();
        shown.add(new Paragraph(lessons == null ? t("breaches.lessons.none") : lessons));
        if (breach.status() == BreachStatus.OPEN) {
            var missing = breaches.missingToClose(breach.id());
            if (!missing.isEmpty()) {
                shown.add(new Paragraph(t("breaches.closing.before")));
                shown.add(list(missing));
            }
            shown.add(buttons(breach, missing.isEmpty(), changed));
        }
        return new Section(t("breaches.closing"), shown.toArray(Component[]::new));
    }

    private static Component list(List<String> missing) {
        var list = new UnorderedList();
        missing.forEach(one -> list.add(new ListItem(t("breaches.closing.missing." + one))));
        return list;
    }

    private Component buttons(Breach breach, boolean ready, Runnable changed) {
        var buttons = new Div();
        buttons.addClassName("page-acts");
        if (acts.mayTrigger()) {
            buttons.add(new Button(t("breaches.lessons"), click -> acts.learn(breach, changed)));
        }
        if (ready && acts.mayDecide()) {
            buttons.add(new Button(t("breaches.close"), click -> acts.close(breach, changed)));
        }
        return buttons;
    }
}
