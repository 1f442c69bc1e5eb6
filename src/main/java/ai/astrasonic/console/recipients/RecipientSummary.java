package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.processors.RegisterEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import org.springframework.stereotype.Service;

/** One recipient in short, beside the list. */
@Service
class RecipientSummary {

    private final RegisterWords words;
    private final FindingList findings;

    RecipientSummary(RegisterWords words, FindingList findings) {
        this.words = words;
        this.findings = findings;
    }

    Component of(RegisterEntry entry) {
        var recipient = entry.recipient();
        var facts = new Facts()
                .with(t("recipients.role"), RegisterWords.role(recipient))
                .with(t("recipients.entity"), recipient.entity().name() + ", " + RegisterWords.country(recipient))
                .with(t("recipients.agreement"), RegisterWords.agreement(entry))
                .with(t("recipients.transfer"), RegisterWords.transfer(entry))
                .with(t("recipients.review"), entry.reviewDue().map(words::date).orElse("–"))
                .with(t("recipients.owner"), RegisterWords.owner(recipient));
        var detail = new Div(
                new H2(recipient.name()), facts, new H3(t("recipients.findings")), findings.of(entry.findings()));
        detail.addClassName("detail-body");
        return detail;
    }
}
