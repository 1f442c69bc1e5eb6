package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One legal hold, where the mail about its review leads. */
@Route("holds/:id")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class HoldPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HoldFinder finder;
    private final transient HoldDetail detail;
    private final transient HoldActs acts;
    private final transient HoldWords words;
    private String number = "";

    HoldPage(HoldFinder finder, HoldDetail detail, HoldActs acts, HoldWords words) {
        this.finder = finder;
        this.detail = detail;
        this.acts = acts;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("id").orElse("");
        show();
    }

    private void show() {
        var hold = finder.find(number).orElseThrow(NotFoundException::new);
        removeAll();
        add(back(), head(hold), new Section(t("holds.title.one"), detail.facts(hold)));
    }

    private Component head(LegalHold hold) {
        var may = hold.stands() && acts.mayAct();
        var title = HoldWords.ground(hold.ground());
        var head = may ? new PageHead(title, "", acts.of(hold, this::show)) : new PageHead(title, "");
        head.addUnder(words.state(hold));
        return head;
    }

    private static Component back() {
        var back = new Anchor("holds", Glyph.of("arrow-left"), new Span(t("nav.holds")));
        back.addClassNames("with-icon", "back");
        return back;
    }

    @Override
    public String getPageTitle() {
        return t("holds.title", CopyId.shorten(number));
    }
}
