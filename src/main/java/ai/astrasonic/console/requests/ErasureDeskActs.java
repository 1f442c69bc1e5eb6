package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.erasure.ErasuresPreview;
import ai.astrasonic.erasure.ManyErasures;
import ai.astrasonic.requests.RequestFilter;
import com.vaadin.flow.component.contextmenu.SubMenu;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Asks for the approval of all planned erasures that the desk shows: why, then what that sets going, then one by one. */
@Service
class ErasureDeskActs {

    private final ManyErasures erasures;
    private final Background background;

    ErasureDeskActs(ManyErasures erasures, Background background) {
        this.erasures = erasures;
        this.background = background;
    }

    void addTo(SubMenu menu, Supplier<RequestFilter> filter, Runnable changed) {
        menu.addItem(
                t("desk.erasures"),
                click -> new ReasonDialog(
                                t("desk.erasures"),
                                t("desk.erasures.text"),
                                t("desk.extend.preview"),
                                reason -> ask(filter.get(), reason, changed))
                        .open());
    }

    private void ask(RequestFilter filter, String reason, Runnable changed) {
        var preview = erasures.preview(filter);
        var dialog =
                new ManyDialog("desk.erasures", preview.cases(), id -> erasures.ask(id, reason), background, changed);
        if (preview.cases().acted() > 0) {
            dialog.grave(stake(preview), preview.cases().acted());
        }
        dialog.open();
    }

    private static Facts stake(ErasuresPreview preview) {
        return new Facts()
                .with(t("erasure.ask.goes"), t("erasure.approve.rows", ErasurePlanTable.number(preview.records())))
                .with(
                        t("erasure.ask.files"),
                        t(
                                "erasure.objects",
                                ErasurePlanTable.number(preview.objects()),
                                PackageSection.size(preview.bytes())))
                .with(t("approvals.stays"), t("desk.erasures.stays", ErasurePlanTable.number(preview.kept())))
                .with(t("approvals.undo"), t("erasure.ask.undo"));
    }
}
