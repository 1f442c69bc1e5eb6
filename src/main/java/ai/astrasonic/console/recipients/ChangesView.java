package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeSettings;
import ai.astrasonic.recipientchanges.Changes;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** The changes of recipients: drafts, what was announced and until when anybody may object, what came into force. */
@Route("recipients/changes")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class ChangesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Changes changes;
    private final transient ChangeActs acts;
    private final transient ChangeWords words;

    ChangesView(Changes changes, ChangeActs acts, ChangeWords words) {
        this.changes = changes;
        this.acts = acts;
        this.words = words;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var all = changes.all();
        add(RegisterPages.CHANGES.links(), new PageHead(t("changes.page"), t("changes.sentence"), heads()));
        add(
                all.isEmpty()
                        ? EmptyState.of("send", t("changes.empty.title"), t("changes.empty.text"))
                        : new Section(t("changes.page"), table(all)));
    }

    private Component[] heads() {
        var shown = new ArrayList<Component>();
        var open = new Anchor(ChangeSettings.PATH + "/" + RegisterWords.locale().getLanguage(), t("changes.public"));
        open.setTarget("_blank");
        open.setRouterIgnore(true);
        shown.add(open);
        acts.button(t("changes.draft"), () -> acts.draft(id -> UI.getCurrent().navigate("recipients/changes/" + id)))
                .ifPresent(button -> {
                    button.addThemeVariants(ButtonVariant.PRIMARY);
                    shown.add(button);
                });
        return shown.toArray(Component[]::new);
    }

    private Table table(List<Change> all) {
        var table = new Table(
                t("changes.page"),
                List.of(t("changes.change"), t("recipients.state"), t("changes.window"), t("changes.told")));
        all.forEach(change -> table.row(
                new Anchor("recipients/changes/" + change.id(), ChangeWords.title(change)),
                ChangeWords.state(change),
                new Span(words.window(change)),
                new Span(told(change))));
        return table;
    }

    private String told(Change change) {
        return change.state().isPublic() ? ChangeWords.count(changes.notices(change.id())) : "–";
    }

    @Override
    public String getPageTitle() {
        return t("changes.page");
    }
}
