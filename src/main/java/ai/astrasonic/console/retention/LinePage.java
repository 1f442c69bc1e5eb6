package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.OnePage;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One line of the daily sheet, where its approval leads. */
@Route("retention/line/:id")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.FINANCE, Roles.AUDITOR})
class LinePage extends OnePage<SheetLine> {

    private final transient SheetDesk desk;
    private final transient LineDetail detail;
    private final transient LineRecords records;
    private final transient SheetActs acts;

    LinePage(SheetDesk desk, LineDetail detail, LineRecords records, SheetActs acts) {
        super(new BackLink("retention", t("retention.page.sheet")));
        this.desk = desk;
        this.detail = detail;
        this.records = records;
        this.acts = acts;
    }

    @Override
    protected Optional<SheetLine> find(String named) {
        return Typed.read(named, UUID::fromString).flatMap(desk::find);
    }

    @Override
    protected String title(SheetLine line) {
        return t("retention.line.title", CopyId.shorten(line.id().toString()));
    }

    @Override
    protected PageHead head(SheetLine line) {
        var head = new PageHead(
                detail.title(line),
                RetentionWords.rule(line.rule()),
                acts.of(line, this::show).toArray(Component[]::new));
        head.addUnder(LineWords.state(line));
        head.addUnder(detail.notes(line));
        return head;
    }

    @Override
    protected List<Component> parts(SheetLine line) {
        var main = new Div(
                new Section(t("retention.plan"), detail.plan(line)),
                new Section(t("retention.records"), records.plain(line)));
        var side = new Div(new Section(t("retention.proof"), detail.proof(line)));
        var columns = new Div(main, side);
        columns.addClassName("case-columns");
        main.addClassName("case-main");
        side.addClassName("case-side");
        return List.of(columns);
    }
}
