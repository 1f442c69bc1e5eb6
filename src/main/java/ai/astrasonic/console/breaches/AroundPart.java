package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachEvidence;
import ai.astrasonic.breaches.work.BreachAttachment;
import ai.astrasonic.breaches.work.BreachAttachments;
import ai.astrasonic.breaches.work.BreachLink;
import ai.astrasonic.breaches.work.BreachParty;
import ai.astrasonic.breaches.work.BreachWork;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.holds.HoldId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What belongs to a breach beside its own file: the evidence that is held, other parties, and links. */
@Service
class AroundPart implements BreachPart {

    private static final int AFTER_THE_WORK = 820;

    private final BreachEvidence evidence;
    private final BreachWork work;
    private final BreachAttachments attachments;
    private final WorkActs acts;
    private final Times times;
    private final AuthenticationContext authentication;

    AroundPart(
            BreachEvidence evidence,
            BreachWork work,
            BreachAttachments attachments,
            WorkActs acts,
            Times times,
            AuthenticationContext authentication) {
        this.evidence = evidence;
        this.work = work;
        this.attachments = attachments;
        this.acts = acts;
        this.times = times;
        this.authentication = authentication;
    }

    @Override
    public int order() {
        return AFTER_THE_WORK;
    }

    @Override
    public boolean isFor(Breach breach) {
        return true;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var facts = new Facts();
        evidence.of(breach.id()).ifPresent(hold -> facts.with(t("breaches.evidence"), held(hold)));
        var parties = work.parties(breach.id());
        if (!parties.isEmpty()) {
            facts.with(t("breaches.parties"), parties.stream().map(this::party).toList());
        }
        var links = work.links(breach.id());
        if (!links.isEmpty()) {
            facts.with(t("breaches.links"), links.stream().map(this::link).toList());
        }
        var files = attachments.of(breach.id());
        if (!files.isEmpty()) {
            facts.with(t("breaches.files"), files.stream().map(this::file).toList());
        }
        var shown = new ArrayList<Component>(List.of(facts));
        if (acts.mayWrite() && breach.status().isAtWork()) {
            var buttons = new Div(
                    new Button(t("breaches.party"), click -> acts.name(breach, changed)),
                    new Button(t("breaches.file"), click -> acts.attach(breach, changed)),
                    new Button(t("breaches.link"), click -> acts.link(breach, changed)));
            buttons.addClassName("page-acts");
            shown.add(buttons);
        }
        return new Section(t("breaches.around"), shown.toArray(Component[]::new));
    }

    private Component held(HoldId hold) {
        var words = t("breaches.evidence.held");
        return mayOpenHolds() ? new Anchor("holds/" + hold, words) : new Span(words);
    }

    private Component party(BreachParty party) {
        var told = party.toldOn();
        var kind = t("breaches.party.kind." + party.kind());
        var when = told == null
                ? t("breaches.party.untold")
                : t("breaches.party.told-on", times.date(told, UI.getCurrent().getLocale()));
        var reference = party.reference().isEmpty() ? "" : " · " + party.reference();
        return new Span(party.name() + " · " + kind + reference + " · " + when);
    }

    /** Whoever reads the error tracker is not told from where they came. */
    private Component link(BreachLink link) {
        boolean own = link.address().startsWith("audit?");
        if (own && !mayOpenHolds()) {
            return new Span(link.words());
        }
        var anchor = new Anchor(link.address(), link.words());
        if (!own) {
            anchor.setTarget("_blank");
            anchor.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("router-ignore", true);
        }
        return anchor;
    }

    /** Taken away as a file and never shown here, whatever is in it. */
    private Component file(BreachAttachment file) {
        var link = new Anchor();
        link.setHref(
                event -> {
                    event.setFileName(file.name());
                    event.setContentType("application/octet-stream");
                    event.getResponse().setHeader("Cache-Control", "no-store");
                    event.getOutputStream().write(attachments.content(file.id()));
                },
                AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(file.words() + " · " + file.name()));
        link.addClassName("with-icon");
        return new Div(link, new CopyId("SHA-256", file.sha256()));
    }

    private boolean mayOpenHolds() {
        return authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR);
    }
}
