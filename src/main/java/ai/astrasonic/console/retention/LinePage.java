package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
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
import java.util.UUID;

/** One line of the daily sheet, where its approval leads. */
@Route("retention/line/:id")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.FINANCE, Roles.AUDITOR})
class LinePage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SheetDesk desk;
    private final transient LineDetail detail;
    private final transient LineRecords records;
    private final transient SheetActs acts;
    private String number = "";

    LinePage(SheetDesk desk, LineDetail detail, LineRecords records, SheetActs acts) {
        this.desk = desk;
        this.detail = detail;
        this.records = records;
        this.acts = acts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("id").orElse("");
        show();
    }

    private void show() {
        var line = Typed.read(number, UUID::fromString).flatMap(desk::find).orElseThrow(NotFoundException::new);
        var main = new Div(
                new Section(t("retention.plan"), detail.plan(line)),
                new Section(t("retention.records"), records.plain(line)));
        var side = new Div(new Section(t("retention.proof"), detail.proof(line)));
        var columns = new Div(main, side);
        columns.addClassName("case-columns");
        main.addClassName("case-main");
        side.addClassName("case-side");
        removeAll();
        add(back(), head(line), columns);
    }

    private Component head(SheetLine line) {
        var head = new PageHead(
                detail.title(line),
                RetentionWords.rule(line.rule()),
                acts.of(line, this::show).toArray(Component[]::new));
        head.addUnder(LineWords.state(line));
        head.addUnder(detail.notes(line));
        return head;
    }

    private static Component back() {
        var back = new Anchor("retention", Glyph.of("arrow-left"), new Span(t("retention.page.sheet")));
        back.addClassNames("with-icon", "back");
        return back;
    }

    @Override
    public String getPageTitle() {
        return t("retention.line.title", CopyId.shorten(number));
    }
}
