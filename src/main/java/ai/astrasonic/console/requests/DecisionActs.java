package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.Decisions;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.requests.Verdict;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What the DPO decides on a request whose person is known: correct, restrict, follow an objection. */
@Service
class DecisionActs {

    private final Decisions decisions;

    DecisionActs(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What is to be done next; empty where the kind is decided elsewhere, or nothing is to be decided now. */
    Optional<Button> firstOf(CaseView view, Runnable changed) {
        if (view.status() != RequestStatus.IN_PROGRESS) {
            return Optional.empty();
        }
        return switch (view.kind()) {
            case RESTRICTION -> Optional.of(button("requests.decide", () -> restrict(view, changed)));
            case OBJECTION -> Optional.of(view.particulars().about() == null
                    ? button("requests.about.find", () -> findAbout(view, changed))
                    : button("requests.decide", () -> uphold(view, changed)));
            case RECTIFICATION, ACCESS, PORTABILITY, ERASURE, CONSENT_WITHDRAWAL -> Optional.empty();
        };
    }

    void addTo(SubMenu menu, CaseView view, Runnable changed) {
        if (view.kind() == RequestKind.RECTIFICATION && view.status() == RequestStatus.IN_PROGRESS) {
            menu.addItem(
                    t("requests.meanwhile"),
                    click -> new ReasonDialog(
                                    t("requests.meanwhile"),
                                    t("requests.meanwhile.text"),
                                    t("requests.meanwhile.do"),
                                    reason -> {
                                        decisions.restrictMeanwhile(view.id(), reason);
                                        done("requests.meanwhile.done", changed);
                                    })
                            .open());
        }
    }

    private void restrict(CaseView view, Runnable changed) {
        var ground = new Select<RestrictionGround>();
        ground.setLabel(t("requests.restriction.ground"));
        ground.setItems(decisions.grounds());
        ground.setItemLabelGenerator(value -> t("requests:restriction.ground." + value));
        ground.setWidthFull();
        dialog(view, verdict -> {
                    decisions.restrict(view.id(), ground.getValue(), verdict);
                    done("requests.decided", changed);
                })
                .with(ground, () -> chosen(ground))
                .open();
    }

    private void uphold(CaseView view, Runnable changed) {
        dialog(view, verdict -> {
                    decisions.upholdObjection(view.id(), verdict);
                    done("requests.decided", changed);
                })
                .open();
    }

    private DecisionDialog dialog(CaseView view, Consumer<Verdict> act) {
        return new DecisionDialog(view.kind(), verdict -> decisions.preview(view.id(), verdict), act);
    }

    private void findAbout(CaseView view, Runnable changed) {
        new AboutDialog(decisions.choices(view.kind()), about -> {
                    decisions.isAbout(view.id(), about);
                    done("requests.about.found", changed);
                })
                .open();
    }

    static boolean chosen(Select<?> select) {
        select.setInvalid(select.isEmpty());
        select.setErrorMessage(t("choice.missing"));
        return !select.isInvalid();
    }

    private static Button button(String key, Runnable act) {
        var button = new Button(t(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static void done(String key, Runnable changed) {
        Toast.done(t(key));
        changed.run();
    }
}
