package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the DPO can do with a case besides its package: identity first, and the answers that are none. */
@Service
class CaseActs {

    private final IdentityActs identity;
    private final AnswerActs answers;
    private final DecisionActs decisions;
    private final ParticularActs particulars;
    private final RequestDesk desk;
    private final AuthenticationContext authentication;

    CaseActs(
            IdentityActs identity,
            AnswerActs answers,
            DecisionActs decisions,
            ParticularActs particulars,
            RequestDesk desk,
            AuthenticationContext authentication) {
        this.identity = identity;
        this.answers = answers;
        this.decisions = decisions;
        this.particulars = particulars;
        this.desk = desk;
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
        decisions.firstOf(view, changed).ifPresent(acts::add);
        if (view.awaitsPosting()) {
            acts.add(answers.posted(view, changed));
        }
        return acts;
    }

    private MenuBar more(CaseView view, Runnable changed) {
        var bar = new MenuBar();
        bar.getElement().setAttribute("aria-label", t("requests.more"));
        var menu = bar.addItem(t("requests.more")).getSubMenu();
        if (view.status() == RequestStatus.AWAITING_IDENTITY) {
            identity.addTo(menu, view, changed);
            answers.addNothingHeld(menu, view, changed);
            menu.addSeparator();
        }
        decisions.addTo(menu, view, changed);
        particulars.addTo(menu, view, changed);
        menu.addItem(t("requests.assign"), click -> assign(view, changed));
        answers.addTo(menu, view, changed);
        return bar;
    }

    private void assign(CaseView view, Runnable changed) {
        desk.assign(view.id(), authentication.getPrincipalName());
        Toast.done(t("requests.assigned"));
        changed.run();
    }
}
