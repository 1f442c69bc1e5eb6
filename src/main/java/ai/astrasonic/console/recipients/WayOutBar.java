package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.outbound.CallSwitch;
import ai.astrasonic.outbound.CallSwitch.Standing;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says above the register to whom nothing is sent at the moment, and stops everything at once. */
@Service
class WayOutBar {

    private final CallSwitch calls;
    private final Recipients register;
    private final AuthenticationContext authentication;

    WayOutBar(CallSwitch calls, Recipients register, AuthenticationContext authentication) {
        this.calls = calls;
        this.register = register;
        this.authentication = authentication;
    }

    /** Nothing while everybody may be called. */
    Optional<Component> banner() {
        if (!authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.AUDITOR)) {
            return Optional.empty();
        }
        var off = calls.all().stream()
                .filter(standing -> standing.offBecause() != null)
                .map(Standing::recipient)
                .toList();
        if (off.isEmpty()) {
            return Optional.empty();
        }
        var words = new Div(new Span(t("wayout.banner", off.size())));
        words.addClassName("stack");
        var links = new Div();
        links.addClassName("chips");
        off.forEach(key -> links.add(new Anchor(
                "recipients/" + key, register.find(key).map(Recipient::name).orElse(key))));
        words.add(links);
        var banner = new Div(Glyph.of("circle-alert"), words);
        banner.addClassName("stop-banner");
        banner.getElement().setAttribute("role", "status");
        return Optional.of(banner);
    }

    /** None for those who only look. */
    Optional<Button> allOff() {
        return authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER)
                ? Optional.of(new Button(t("wayout.all"), click -> confirm()))
                : Optional.empty();
    }

    private void confirm() {
        new ReasonDialog(t("wayout.all.title"), t("wayout.all.text"), t("wayout.all"), reason -> {
                    int off = calls.allOff(
                            register.all().stream().map(Recipient::key).toList(), reason);
                    Toast.done(t("wayout.all.done", off));
                    UI.getCurrent().refreshCurrentRoute(false);
                })
                .open();
    }
}
