package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.OnePage;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One recipient, where the mail about its dates leads: everything that is known, on file and wrong. */
@Route("recipients/:id")
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR})
class RecipientPage extends OnePage<RegisterEntry> {

    private final transient RecipientRegister register;
    private final transient RecipientSections sections;

    RecipientPage(RecipientRegister register, RecipientSections sections) {
        super(new BackLink("recipients", t("nav.recipients")));
        this.register = register;
        this.sections = sections;
    }

    @Override
    protected Optional<RegisterEntry> find(String named) {
        return register.all().stream()
                .filter(one -> one.recipient().key().equals(named))
                .findFirst();
    }

    @Override
    protected String title(RegisterEntry entry) {
        return entry.recipient().name();
    }

    @Override
    protected PageHead head(RegisterEntry entry) {
        return new PageHead(title(entry), entry.recipient().service().in(RegisterWords.locale()))
                .withStates(
                        RegisterWords.findings(entry), RegisterWords.agreement(entry), RegisterWords.transfer(entry));
    }

    @Override
    protected List<Component> parts(RegisterEntry entry) {
        return sections.of(entry, register.history(entry.recipient().key()), this::show);
    }
}
