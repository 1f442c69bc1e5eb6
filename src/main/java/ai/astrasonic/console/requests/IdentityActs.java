package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ChoiceDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.ChallengeOutcome;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.IdentityMethod;
import ai.astrasonic.requests.IdentityOutcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.server.VaadinRequest;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The ways to come to know that the person is who they say (Art. 12(6)). */
@Service
class IdentityActs {

    private final IdentityCheck check;
    private final AccountFinding finding;
    private final Times times;

    IdentityActs(IdentityCheck check, AccountFinding finding, Times times) {
        this.check = check;
        this.finding = finding;
        this.times = times;
    }

    /** What is to be done first: find whose request it is, then ask them to prove it. */
    Button firstOf(CaseView view, Runnable changed) {
        var button = view.account().isEmpty()
                ? new Button(t("requests.find"), click -> finding.open(view, changed))
                : new Button(t("requests.identity.send"), click -> {
                    say(check.send(view.id()));
                    changed.run();
                });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    void addTo(SubMenu menu, CaseView view, Runnable changed) {
        if (view.account().isPresent()) {
            menu.addItem(
                    t("requests.identity.code"),
                    click -> new CodeDialog(code -> {
                                say(check.confirmByCode(view.id(), code, address()), changed);
                            })
                            .open());
            menu.addItem(t("requests.identity.staff"), click -> byStaff(view, changed));
        }
    }

    private void byStaff(CaseView view, Runnable changed) {
        new ChoiceDialog<IdentityMethod>(
                        t("requests.identity.staff"),
                        t("requests.identity.staff.text"),
                        t("requests.identity.why"),
                        t("requests.identity.staff.do"),
                        (method, reason) -> say(check.confirmByStaff(view.id(), method, reason), changed))
                .among(
                        Stream.of(IdentityMethod.values())
                                .filter(IdentityMethod::isByStaff)
                                .toList(),
                        method -> t("requests:identity.method." + method))
                .open();
    }

    private void say(ChallengeOutcome outcome) {
        switch (outcome) {
            case ChallengeOutcome.Sent(var address, var until) -> Toast.done(t("requests.identity.sent", address));
            case ChallengeOutcome.NoAccount() -> Toast.failed(t("requests.identity.noaccount"));
            case ChallengeOutcome.NoAddressHeld() -> Toast.failed(t("requests.identity.noaddress"));
            case ChallengeOutcome.TooMany(var retry) ->
                Toast.failed(t("requests.identity.toomany", times.relative(retry)));
            case ChallengeOutcome.AlreadySettled() -> Toast.done(t("requests.identity.settled"));
        }
    }

    private void say(IdentityOutcome outcome, Runnable changed) {
        switch (outcome) {
            case IdentityOutcome.Confirmed confirmed -> settled(confirmed.passphrase());
            case IdentityOutcome.Wrong(var left) -> Toast.failed(t("requests.identity.wrong", left));
            case IdentityOutcome.Unknown _, IdentityOutcome.Expired _, IdentityOutcome.NoLongerGood _ ->
                Toast.failed(t("requests.identity.gone"));
            case IdentityOutcome.TooMany(var retry) ->
                Toast.failed(t("requests.identity.toomany", times.relative(retry)));
            case IdentityOutcome.NoAccount _, IdentityOutcome.NotThisAccount _ ->
                Toast.failed(t("requests.identity.noaccount"));
        }
        changed.run();
    }

    private static void settled(String passphrase) {
        if (passphrase.isEmpty()) {
            Toast.done(t("requests.passphrase.title"));
        } else {
            new PassphraseDialog(passphrase).open();
        }
    }

    private static String address() {
        return VaadinRequest.getCurrent() == null
                ? ""
                : VaadinRequest.getCurrent().getRemoteAddr();
    }
}
