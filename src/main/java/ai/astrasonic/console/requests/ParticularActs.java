package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.IdentityOutcome;
import ai.astrasonic.requests.Mandates;
import ai.astrasonic.requests.OnBehalf;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.requests.Specifications;
import com.vaadin.flow.component.contextmenu.SubMenu;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds out what narrows a request down: which data is meant, and whether a representative may ask for it. */
@Service
class ParticularActs {

    private final Mandates mandates;
    private final Specifications specifications;
    private final DataMap map;

    ParticularActs(Mandates mandates, Specifications specifications, DataMap map) {
        this.mandates = mandates;
        this.specifications = specifications;
        this.map = map;
    }

    void addTo(SubMenu menu, CaseView view, Runnable changed) {
        view.particulars()
                .representation()
                .filter(onBehalf -> !view.mandateChecked())
                .ifPresent(onBehalf ->
                        menu.addItem(t("requests.mandate.check"), click -> check(view, onBehalf, changed)));
        if (view.kind().mayBePartial()
                && view.status().awaitsAnswer()
                && view.status() != RequestStatus.ANSWERING) {
            addSpecification(menu, view, changed);
        }
    }

    private void addSpecification(SubMenu menu, CaseView view, Runnable changed) {
        if (!view.requester().isOnPaper()) {
            menu.addItem(t("requests.specify.ask"), click -> ask(view, changed));
        }
        menu.addItem(
                t("requests.specify"),
                click -> new ScopeDialog(new ScopeField(map), view.particulars().scope(), (scope, words) -> {
                            specifications.specified(view.id(), scope, words);
                            done("requests.specified", changed);
                        })
                        .open());
    }

    private void check(CaseView view, OnBehalf onBehalf, Runnable changed) {
        new MandateDialog(onBehalf.relation(), (proof, born) -> check(view, proof, born, changed)).open();
    }

    private void check(CaseView view, String proof, @Nullable LocalDate born, Runnable changed) {
        try {
            say(mandates.confirm(view.id(), proof, born), changed);
        } catch (IllegalArgumentException notAChild) {
            Toast.failed(t("requests.mandate.old"));
        }
    }

    private static void say(IdentityOutcome outcome, Runnable changed) {
        switch (outcome) {
            case IdentityOutcome.Confirmed confirmed -> IdentityActs.settled(confirmed.passphrase());
            case IdentityOutcome.NoAccount _ -> Toast.failed(t("requests.identity.noaccount"));
            default -> Toast.done(t("requests.mandate.checked"));
        }
        changed.run();
    }

    private void ask(CaseView view, Runnable changed) {
        new ReasonDialog(
                        t("requests.specify.ask"),
                        t("requests.specify.ask.text"),
                        t("requests.specify.ask.do"),
                        question -> done(
                                specifications.ask(view.id(), question)
                                        ? "requests.specify.paused"
                                        : "requests.specify.unpaused",
                                changed))
                .open();
    }

    private static void done(String key, Runnable changed) {
        Toast.done(t(key));
        changed.run();
    }
}
