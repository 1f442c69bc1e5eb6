package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.approvals.ApprovalDesk;
import ai.astrasonic.approvals.ApprovalTab;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.StopSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What can be done with the daily sheet: run at once, stop everything, ask a second person to let a line go. */
@Service
class SheetActs {

    private static final int MOST = 200;

    private final SheetDesk desk;
    private final ApprovalDesk approvals;
    private final RetentionRights rights;
    private final RetentionWords words;
    private final StopSwitch stops;
    private final StopActs stopActs;

    SheetActs(
            SheetDesk desk,
            ApprovalDesk approvals,
            RetentionRights rights,
            RetentionWords words,
            StopSwitch stops,
            StopActs stopActs) {
        this.desk = desk;
        this.approvals = approvals;
        this.rights = rights;
        this.words = words;
        this.stops = stops;
        this.stopActs = stopActs;
    }

    Component[] ofSheet(Runnable changed) {
        var acts = new ArrayList<Component>();
        if (rights.mayStop()) {
            acts.add(new Button(t("retention.run"), click -> run(changed)));
            if (stops.all().stream().noneMatch(stop -> stop.rule().equals(StopSwitch.ALL))) {
                acts.add(new Button(t("retention.stop.all"), click -> stopActs.stop(StopSwitch.ALL, changed)));
            }
        }
        return acts.toArray(Component[]::new);
    }

    boolean mayRun() {
        return rights.mayStop();
    }

    /** What an address begins. */
    void begin(String act, Runnable changed) {
        if (rights.mayStop() && act.equals("run")) {
            run(changed);
        } else if (rights.mayStop() && act.equals("stop")) {
            stopActs.stop(StopSwitch.ALL, changed);
        }
    }

    private void run(Runnable changed) {
        new ReasonDialog(t("retention.run.title"), t("retention.run.text"), t("retention.run.do"), reason -> {
                    desk.runNow(reason);
                    Toast.done(t("retention.run.done"));
                    changed.run();
                })
                .open();
    }

    /** Nothing for a line that waits for nobody. */
    List<Component> of(SheetLine line, Runnable changed) {
        if (line.state() != LineState.WAITING) {
            return List.of();
        }
        var asked = asked(line.id());
        if (asked.isPresent()) {
            return List.of(link(asked.get()));
        }
        if (!rights.mayDecide()) {
            return List.of();
        }
        var ask = new Button(t("retention.ask"), click -> ask(line, changed));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(ask);
        acts.addClassName("page-acts");
        return List.of(acts);
    }

    private void ask(SheetLine line, Runnable changed) {
        new ReasonDialog(
                        t("retention.ask.title"),
                        t(
                                "retention.ask.text",
                                Figures.number(line.planned().due()),
                                words.place(line.target()),
                                RetentionWords.ending(line.ending())),
                        t("retention.ask.do"),
                        reason -> {
                            desk.ask(line.id(), reason);
                            Toast.done(t("retention.ask.done"));
                            changed.run();
                        })
                .open();
    }

    private Optional<Approval> asked(UUID line) {
        if (!rights.maySeeApprovals()) {
            return Optional.empty();
        }
        return Stream.of(ApprovalTab.WAITING, ApprovalTab.ASKED)
                .flatMap(tab -> approvals.page(tab, null, MOST).stream())
                .filter(approval -> approval.object().equals(line))
                .findFirst();
    }

    private static Component link(Approval approval) {
        var link = new Anchor(
                "approvals?selected=" + approval.id(), Glyph.of("badge-check"), new Span(t("retention.asked")));
        link.addClassName("with-icon");
        return link;
    }
}
