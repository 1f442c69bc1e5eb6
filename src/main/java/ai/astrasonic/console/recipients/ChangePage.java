package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.OnePage;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeId;
import ai.astrasonic.recipientchanges.Changes;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One change of a recipient: what will be different, who was told, who objects, and what the DPO does next. */
@Route("recipients/changes/:id")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class ChangePage extends OnePage<Change> {

    private final transient Changes changes;
    private final transient ChangeActs acts;
    private final transient ChangeSections sections;

    ChangePage(Changes changes, ChangeActs acts, ChangeSections sections) {
        super(new BackLink("recipients/changes", t("changes.page")));
        this.changes = changes;
        this.acts = acts;
        this.sections = sections;
    }

    @Override
    protected Optional<Change> find(String named) {
        return Typed.read(named, ChangeId::of).flatMap(changes::find);
    }

    @Override
    protected String title(Change change) {
        return ChangeWords.title(change);
    }

    @Override
    protected PageHead head(Change change) {
        var words = change.words().in(RegisterWords.locale());
        var head =
                new PageHead(title(change), words, acts.of(change, this::show).toArray(Component[]::new));
        return head.withStates(ChangeWords.state(change));
    }

    @Override
    protected List<Component> parts(Change change) {
        return sections.of(change, this::show);
    }
}
