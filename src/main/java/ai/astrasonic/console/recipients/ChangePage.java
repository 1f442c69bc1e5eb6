package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeId;
import ai.astrasonic.recipientchanges.Changes;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One change of a recipient: what will be different, who was told, who objects, and what the DPO does next. */
@Route("recipients/changes/:id")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class ChangePage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Changes changes;
    private final transient ChangeActs acts;
    private final transient ChangeSections sections;
    private String id = "";
    private String title = "";

    ChangePage(Changes changes, ChangeActs acts, ChangeSections sections) {
        this.changes = changes;
        this.acts = acts;
        this.sections = sections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        show();
    }

    private void show() {
        var change = Typed.read(id, ChangeId::of).flatMap(changes::find).orElseThrow(NotFoundException::new);
        title = ChangeWords.title(change);
        removeAll();
        add(back(), head(change));
        sections.of(change, this::show).forEach(this::add);
    }

    private Component head(Change change) {
        var head = new PageHead(
                title,
                change.words().in(RegisterWords.locale()),
                acts.of(change, this::show).toArray(Component[]::new));
        var states = new Div(ChangeWords.state(change));
        states.addClassNames("chips", "under-head");
        head.addUnder(states);
        return head;
    }

    private static Component back() {
        var back = new Anchor("recipients/changes", Glyph.of("arrow-left"), new Span(t("changes.page")));
        back.addClassNames("with-icon", "back");
        return back;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
