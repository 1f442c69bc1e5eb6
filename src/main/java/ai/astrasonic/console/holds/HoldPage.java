package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.OnePage;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One legal hold, where the mail about its review leads. */
@Route("holds/:id")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class HoldPage extends OnePage<LegalHold> {

    private final transient HoldFinder finder;
    private final transient HoldDetail detail;
    private final transient HoldActs acts;
    private final transient HoldWords words;

    HoldPage(HoldFinder finder, HoldDetail detail, HoldActs acts, HoldWords words) {
        super(new BackLink("holds", t("nav.holds")));
        this.finder = finder;
        this.detail = detail;
        this.acts = acts;
        this.words = words;
    }

    @Override
    protected Optional<LegalHold> find(String named) {
        return finder.find(named);
    }

    @Override
    protected String title(LegalHold hold) {
        return t("holds.title", CopyId.shorten(hold.id().toString()));
    }

    @Override
    protected PageHead head(LegalHold hold) {
        var may = hold.stands() && acts.mayAct();
        var ground = HoldWords.ground(hold.ground());
        var head = may ? new PageHead(ground, "", acts.of(hold, this::show)) : new PageHead(ground, "");
        head.addUnder(words.state(hold));
        return head;
    }

    @Override
    protected List<Component> parts(LegalHold hold) {
        return List.of(new Section(t("holds.title.one"), detail.facts(hold)));
    }
}
