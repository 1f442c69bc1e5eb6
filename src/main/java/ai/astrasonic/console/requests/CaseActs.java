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
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the DPO can do with a case besides its package: identity first, and the answers that are none. */
@Service
class CaseActs {

    private final IdentityActs identity;
    private final Answering answering;
    private final RequestDesk desk;
    private final Times times;
    private final AuthenticationContext authentication;

    CaseActs(
            IdentityActs identity,
            Answering answering,
            RequestDesk desk,
            Times times,
            AuthenticationContext authentication) {
        this.identity = identity;
        this.answering = answering;
        this.desk = desk;
        this.times = times;
        this.authentication = authentication;
    }

    List<Component> of(CaseView view, Runnable changed) {
        if (!view.status().isOpen() || !authentication.hasRole(Roles.DPO)) {
            return List.of();
        }
        var acts = new ArrayList<Component>();
        acts.add(more(view, changed));
        if (view.status() == RequestStatus.AWAITING_IDENTITY) {
            acts.add(identity.firstOf(view, changed));
        }
        return acts;
    }

    private MenuBar more(CaseView view, Runnable changed) {
        var bar = new MenuBar();
        bar.getElement().setAttribute("aria-label", t("requests.more"));
        var menu = bar.addItem(t("requests.more")).getSubMenu();
        if (view.status() == RequestStatus.AWAITING_IDENTITY) {
            identity.addTo(menu, view, changed);
            addNothingHeld(menu, view, changed);
            menu.addSeparator();
        }
        menu.addItem(t("requests.assign"), click -> assign(view, changed));
        menu.addItem(t("requests.extend"), click -> extend(view, changed));
        menu.addItem(t("requests.refuse"), click -> refuse(view, changed));
        menu.addItem(t("requests.withdraw"), click -> withdraw(view, changed));
        view.openAlready()
                .forEach(earlier -> menu.addItem(t("requests.join", CopyId.shorten(earlier.toString())), click -> {
                    answering.join(view.id(), earlier);
                    done(t("requests.joined"), changed);
                }));
        return bar;
    }

    private void addNothingHeld(SubMenu menu, CaseView view, Runnable changed) {
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
            done(t("requests.nodata.done"), changed);
        } catch (DataHeldException held) {
            Toast.failed(t("requests.nodata.held", held.counts()));
        }
    }

    private void assign(CaseView view, Runnable changed) {
        desk.assign(view.id(), authentication.getPrincipalName());
        done(t("requests.assigned"), changed);
    }

    private void extend(CaseView view, Runnable changed) {
        new ChoiceDialog<Extension.Ground>(
                        t("requests.extend"),
                        t("requests.extend.text"),
                        t("requests.told"),
                        t("requests.extend.do"),
                        (ground, reason) -> {
                            say(answering.extend(view.id(), ground, reason));
                            changed.run();
                        })
                .among(List.of(Extension.Ground.values()), ground -> t("requests:deadline.ground." + ground))
                .open();
    }

    private void say(ExtensionDecision decision) {
        var locale = UI.getCurrent().getLocale();
        switch (decision) {
            case ExtensionDecision.Granted(var deadline) ->
                Toast.done(t("requests.extended", times.date(deadline.legal(), locale)));
            case ExtensionDecision.TooLate(var sent, var last) ->
                Toast.failed(t("requests.extend.late", times.date(last, locale)));
            case ExtensionDecision.BeforeReceipt(var sent, var received) ->
                Toast.failed(t("requests.extend.early", times.date(received, locale)));
        }
    }

    private void refuse(CaseView view, Runnable changed) {
        new ChoiceDialog<RefusalGround>(
                        t("requests.refuse"),
                        t("requests.refuse.text"),
                        t("requests.told"),
                        t("requests.refuse.do"),
                        (ground, reason) -> {
                            answering.refuse(view.id(), ground, reason);
                            done(t("requests.refused.done"), changed);
                        })
                .among(List.of(RefusalGround.values()), ground -> t("requests:refusal.ground." + ground))
                .open();
    }

    private void withdraw(CaseView view, Runnable changed) {
        new ReasonDialog(t("requests.withdraw"), t("requests.withdraw.text"), t("requests.withdraw.do"), reason -> {
                    answering.withdraw(view.id(), reason);
                    done(t("requests.withdrawn"), changed);
                })
                .open();
    }

    private static void done(String message, Runnable changed) {
        Toast.done(message);
        changed.run();
    }
}
