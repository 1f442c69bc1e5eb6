package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.SubProcessorChain;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What shows that somebody looks after a recipient: its own processors, reviews and certificates. */
@Service
class CarePart {

    private final RecipientActs acts;
    private final RegisterWords words;

    CarePart(RecipientActs acts, RegisterWords words) {
        this.acts = acts;
        this.words = words;
    }

    Component[] chain(RegisterEntry entry, Runnable changed) {
        var shown = new ArrayList<Component>();
        entry.dossier()
                .chain()
                .ifPresentOrElse(
                        filed -> {
                            shown.add(source(filed.what()));
                            shown.add(members(filed.what()));
                        },
                        () -> shown.add(new Paragraph(t("recipients.chain.none"))));
        acts.button(t("recipients.chain.file"), () -> acts.chain(entry, changed))
                .ifPresent(shown::add);
        return shown.toArray(Component[]::new);
    }

    private Component source(SubProcessorChain chain) {
        var hash = new Span("SHA-256 " + chain.sha256());
        hash.addClassNames("soft", "mono", "break-anywhere");
        return new Facts()
                .with(t("recipients.chain.source"), chain.source())
                .with(t("recipients.chain.taken"), List.of(new Span(words.date(chain.takenOn())), hash));
    }

    private Component members(SubProcessorChain chain) {
        var table = new Table(
                t("recipients.chain"),
                List.of(t("recipients.name"), t("recipients.country"), t("recipients.service"), t("recipients.since")));
        chain.members()
                .forEach(member -> table.row(
                        new Span(member.name()),
                        new Span(RegisterWords.country(member.country())),
                        new Span(member.service()),
                        new Span(words.date(member.since()))));
        return table;
    }

    Component[] reviews(RegisterEntry entry, Runnable changed) {
        var facts = new Facts();
        entry.dossier()
                .review()
                .ifPresentOrElse(
                        filed -> facts.with(
                                t("recipients.reviewed"),
                                words.date(filed.what().doneOn())),
                        () -> facts.with(t("recipients.reviewed"), t("recipients.reviewed.never")));
        entry.reviewDue()
                .ifPresent(day -> facts.with(
                        t("recipients.review"), State.of(words.tone(day), words.date(day) + " · " + words.left(day))));
        var shown = new ArrayList<Component>(List.of(facts));
        acts.button(t("recipients.review.file"), () -> acts.review(entry, changed))
                .ifPresent(shown::add);
        return shown.toArray(Component[]::new);
    }

    Component[] certificates(RegisterEntry entry, Runnable changed) {
        var filed = entry.dossier().certificates();
        var shown = new ArrayList<Component>();
        if (filed.isEmpty()) {
            shown.add(new Paragraph(t("recipients.certificates.none")));
        } else {
            var table = new Table(
                    t("recipients.certificates"),
                    List.of(t("recipients.name"), t("recipients.issued"), t("recipients.expires")));
            filed.forEach(certificate -> table.row(
                    new Span(certificate.what().name()),
                    new Span(words.date(certificate.what().issuedOn())),
                    State.of(
                            words.tone(certificate.what().expiresOn()),
                            words.date(certificate.what().expiresOn()))));
            shown.add(table);
        }
        acts.button(t("recipients.certificates.file"), () -> acts.certificate(entry, changed))
                .ifPresent(shown::add);
        return shown.toArray(Component[]::new);
    }
}
