package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One recipient, where the mail about its dates leads: everything that is known, on file and wrong. */
@Route("recipients/:key")
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR})
class RecipientPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RecipientRegister register;
    private final transient RecipientSections sections;
    private String key = "";
    private String name = "";

    RecipientPage(RecipientRegister register, RecipientSections sections) {
        this.register = register;
        this.sections = sections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        show();
    }

    private void show() {
        var entry = register.all().stream()
                .filter(one -> one.recipient().key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        name = entry.recipient().name();
        removeAll();
        add(back(), head(entry));
        sections.of(entry, register.history(key), this::show).forEach(this::add);
    }

    private static Component head(RegisterEntry entry) {
        var recipient = entry.recipient();
        var head = new PageHead(recipient.name(), recipient.service().in(RegisterWords.locale()));
        var states =
                new Div(RegisterWords.findings(entry), RegisterWords.agreement(entry), RegisterWords.transfer(entry));
        states.addClassNames("chips", "under-head");
        head.addUnder(states);
        return head;
    }

    private static Component back() {
        var back = new Anchor("recipients", Glyph.of("arrow-left"), new Span(t("nav.recipients")));
        back.addClassNames("with-icon", "back");
        return back;
    }

    @Override
    public String getPageTitle() {
        return name;
    }
}
