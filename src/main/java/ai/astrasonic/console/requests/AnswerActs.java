package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ChoiceDialog;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.Answering;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.DataHeldException;
import ai.astrasonic.requests.ExtensionNotice;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.shared.RequestId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.SubMenu;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/** The answers that are no package: by mail, or on paper where the person gave no e-mail address. */
@Service
class AnswerActs {

    private final Answering answering;
    private final Times times;

    AnswerActs(Answering answering, Times times) {
        this.answering = answering;
        this.times = times;
    }

    /** What is decided or answered already is neither refused nor taken back. */
    void addTo(SubMenu menu, CaseView view, Runnable changed) {
        if (view.status() == RequestStatus.FOLLOW_UP || view.decision().isPresent()) {
            return;
        }
        addExtension(menu, view, changed);
        menu.addItem(t("requests.refuse"), click -> refuse(view, changed));
        menu.addItem(t("requests.withdraw"), click -> withdraw(view, changed));
        view.openAlready()
                .forEach(earlier -> menu.addItem(
                        t("requests.join", CopyId.shorten(earlier.toString())), click -> join(view, earlier, changed)));
    }

    private void join(CaseView view, RequestId earlier, Runnable changed) {
        String number = CopyId.shorten(earlier.toString());
        var dialog = new ConfirmDialog(
                t("requests.join", number), t("requests.join.text", number), t("requests.join.do"), confirm -> {
                    answering.join(view.id(), earlier);
                    done(t("requests.joined"), changed);
                });
        dialog.setCancelable(true);
        dialog.setCancelText(t("cancel"));
        dialog.open();
    }

    /** Once only; by letter also where a mail with the notice came back. */
    private void addExtension(SubMenu menu, CaseView view, Runnable changed) {
        boolean failed = view.extensionNotice()
                .filter(notice -> notice.state() == ExtensionNotice.State.VOID)
                .isPresent();
        if (view.extensionNotice().isEmpty() || failed) {
            menu.addItem(t("requests.extend"), click -> extend(view, changed));
        }
        if (failed && !view.requester().isOnPaper()) {
            menu.addItem(t("requests.extend.letter"), click -> extendByLetter(view, changed));
        }
    }

    void addNothingHeld(SubMenu menu, CaseView view, Runnable changed) {
        if (view.account().isEmpty()) {
            menu.addItem(
                    t("requests.nodata"),
                    click -> new ReasonDialog(
                                    t("requests.nodata"),
                                    t("requests.nodata.text"),
                                    t("requests.nodata.do"),
                                    searched -> sayNoData(view, searched, changed))
                            .open());
        }
    }

    private void sayNoData(CaseView view, String searched, Runnable changed) {
        try {
            answering.sayNoData(view.id(), searched);
            answered(view, "requests.nodata.done", changed);
        } catch (DataHeldException held) {
            Toast.failed(t("requests.nodata.held", held.counts()));
        }
    }

    /** For an answer on paper that nobody said was posted. */
    Button posted(CaseView view, Runnable changed) {
        var button = new Button(
                t("requests.posted"),
                click -> new PostedDialog(fields(view), (day, proof) -> {
                            answering.recordPosted(view.id(), day, proof);
                            done(t("requests.posted.done"), changed);
                        })
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void extend(CaseView view, Runnable changed) {
        if (view.requester().isOnPaper()) {
            extendByLetter(view, changed);
            return;
        }
        extension("requests.extend", (ground, reason) -> {
                    say(answering.extend(view.id(), ground, reason), "requests.extended.pending");
                    changed.run();
                })
                .open();
    }

    private void extendByLetter(CaseView view, Runnable changed) {
        var posted = fields(view);
        extension("requests.extend.letter", (ground, reason) -> {
                    say(
                            answering.extendByLetter(view.id(), ground, reason, posted.day(), posted.proof()),
                            "requests.extended");
                    changed.run();
                })
                .with(posted, posted::valid)
                .open();
    }

    private static ChoiceDialog<Extension.Ground> extension(String key, BiConsumer<Extension.Ground, String> act) {
        return new ChoiceDialog<>(t("requests.extend"), t(key + ".text"), t("requests.told"), t(key + ".do"), act)
                .among(List.of(Extension.Ground.values()), ground -> t("requests:deadline.ground." + ground));
    }

    private void say(ExtensionDecision decision, String granted) {
        var locale = UI.getCurrent().getLocale();
        switch (decision) {
            case ExtensionDecision.Granted(var deadline) ->
                Toast.done(t(granted, times.date(deadline.legal(), locale)));
            case ExtensionDecision.TooLate(var sent, var last) ->
                Toast.failed(t("requests.extend.late", times.date(last, locale)));
            case ExtensionDecision.BeforeReceipt(var sent, var received) ->
                Toast.failed(t("requests.extend.early", times.date(received, locale)));
        }
    }

    private void refuse(CaseView view, Runnable changed) {
        new ChoiceDialog<RefusalGround>(
                        t("requests.refuse"),
                        t(view.requester().isOnPaper() ? "requests.refuse.letter.text" : "requests.refuse.text"),
                        t("requests.told"),
                        t("requests.refuse.do"),
                        (ground, reason) -> {
                            refuse(view, ground, reason);
                            answered(view, "requests.refused.done", changed);
                        })
                .among(RefusalGround.of(view.kind()), ground -> t("requests:refusal.ground." + ground))
                .open();
    }

    private void refuse(CaseView view, RefusalGround ground, String reason) {
        if (view.requester().isOnPaper()) {
            answering.refuseByLetter(view.id(), ground, reason);
        } else {
            answering.refuse(view.id(), ground, reason);
        }
    }

    private void withdraw(CaseView view, Runnable changed) {
        new ReasonDialog(t("requests.withdraw"), t("requests.withdraw.text"), t("requests.withdraw.do"), reason -> {
                    answering.withdraw(view.id(), reason);
                    done(t("requests.withdrawn"), changed);
                })
                .open();
    }

    private PostedFields fields(CaseView view) {
        return new PostedFields(view.deadline().received(), times.today());
    }

    private static void answered(CaseView view, String byMail, Runnable changed) {
        done(t(view.requester().isOnPaper() ? "requests.letter.next" : byMail), changed);
    }

    private static void done(String message, Runnable changed) {
        Toast.done(message);
        changed.run();
    }
}
