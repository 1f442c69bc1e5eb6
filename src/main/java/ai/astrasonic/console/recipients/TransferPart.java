package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.processors.FrameworkCheck;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.TransferBasis;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Where data goes outside the European Economic Area, what was meant to permit it, and what does today. */
@Service
class TransferPart {

    private final RecipientActs acts;
    private final RegisterWords words;

    TransferPart(RecipientActs acts, RegisterWords words) {
        this.acts = acts;
        this.words = words;
    }

    Component[] of(RegisterEntry entry, Runnable changed) {
        var facts = new Facts().with(t("recipients.ground"), RegisterWords.transfer(entry));
        entry.recipient()
                .thirdCountryTransfer()
                .ifPresent(transfer -> facts.with(t("recipients.goes"), RegisterWords.transferred(transfer))
                        .with(t("recipients.meant"), RegisterWords.safeguards(transfer)));
        entry.dossier().transfer().ifPresent(filed -> clauses(facts, filed.what()));
        entry.dossier().framework().ifPresent(filed -> listing(facts, filed.what()));
        var bar = new ArrayList<Component>();
        acts.button(t("recipients.transfer.file"), () -> acts.transfer(entry, changed))
                .ifPresent(bar::add);
        acts.button(t("recipients.framework.file"), () -> acts.framework(entry, changed))
                .ifPresent(bar::add);
        return bar.isEmpty() ? new Component[] {facts} : new Component[] {facts, bar(bar)};
    }

    private void clauses(Facts facts, TransferBasis basis) {
        var module = basis.module();
        facts.with(
                        t("recipients.clauses"),
                        (module == null ? "" : t("recipients.module." + module) + ", ") + words.date(basis.signedOn()))
                .with(t("recipients.assessed"), words.date(basis.assessedOn()))
                .with(t("recipients.assessed.again"), words.date(basis.reviewOn()));
    }

    private void listing(Facts facts, FrameworkCheck check) {
        var until = check.activeUntil();
        var said = t(check.active() ? "recipients.framework.on" : "recipients.framework.off");
        facts.with(
                t("recipients.framework"),
                said
                        + (until == null ? "" : " " + t("recipients.framework.until", words.date(until)))
                        + ". "
                        + t("recipients.framework.looked", words.date(check.checkedOn())));
    }

    private static Component bar(List<Component> acts) {
        var bar = new Div(acts.toArray(Component[]::new));
        bar.addClassName("row-acts");
        return bar;
    }
}
