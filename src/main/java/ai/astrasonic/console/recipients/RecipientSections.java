package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Timeline;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.Filed;
import ai.astrasonic.processors.FilingKind;
import ai.astrasonic.processors.RegisterEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The parts of a recipient's page, each only where it can have something. */
@Service
class RecipientSections {

    private final FindingList findings;
    private final KnownFacts facts;
    private final AgreementPart agreement;
    private final TransferPart transfer;
    private final CarePart care;
    private final WayOutPart wayOut;
    private final Times times;

    RecipientSections(
            FindingList findings,
            KnownFacts facts,
            AgreementPart agreement,
            TransferPart transfer,
            CarePart care,
            WayOutPart wayOut,
            Times times) {
        this.findings = findings;
        this.facts = facts;
        this.agreement = agreement;
        this.transfer = transfer;
        this.care = care;
        this.wayOut = wayOut;
        this.times = times;
    }

    List<Component> of(RegisterEntry entry, List<Filed> history, Runnable changed) {
        var recipient = entry.recipient();
        var shown = new ArrayList<Component>();
        shown.add(new Section(t("recipients.findings"), findings.of(entry.findings())));
        shown.add(new Section(t("recipients.facts"), facts.of(entry, changed)));
        if (wayOut.isFor(recipient)) {
            shown.add(new Section(t("wayout.title"), wayOut.of(recipient, changed)));
        }
        if (recipient.getsPersonalData()) {
            if (recipient.role().needsAgreement()) {
                shown.add(new Section(t("recipients.agreement"), agreement.of(entry, changed)));
            }
            if (entry.transfers()) {
                shown.add(new Section(t("recipients.transfer"), transfer.of(entry, changed)));
            }
            if (recipient.role().needsAgreement()) {
                shown.add(new Section(t("recipients.chain"), care.chain(entry, changed)));
            }
            shown.add(new Section(t("recipients.reviews"), care.reviews(entry, changed)));
            shown.add(new Section(t("recipients.certificates"), care.certificates(entry, changed)));
        }
        shown.add(new Section(t("recipients.history"), history(recipient.key(), history)));
        return shown;
    }

    private Component[] history(String key, List<Filed> history) {
        var audit = new Anchor("audit?object=" + key, t("audit.more"));
        return history.isEmpty()
                ? new Component[] {new Paragraph(t("recipients.history.none"))}
                : new Component[] {
                    new Timeline(history.stream().map(this::event).toList(), times), audit
                };
    }

    private Timeline.Event event(Filed filed) {
        return new Timeline.Event(
                filed.at(), "file-text", what(filed), Optional.of(filed.reason()), Actors.of(filed.by()));
    }

    private static String what(Filed filed) {
        var kind = t("processors:kind." + filed.kind().key());
        if (filed.item().isEmpty()) {
            return kind;
        }
        return kind + ": "
                + (filed.kind() == FilingKind.FACT
                        ? t("processors:care." + CareFact.valueOf(filed.item()))
                        : filed.item());
    }
}
