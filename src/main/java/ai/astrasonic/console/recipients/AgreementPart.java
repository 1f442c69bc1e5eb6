package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.processors.Duty;
import ai.astrasonic.processors.DutyCheck;
import ai.astrasonic.processors.OnFile;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.SignedAgreement;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The contract of Art. 28: what is on file, its text, and where it says each duty. */
@Service
class AgreementPart {

    private static final int KILO = 1024;

    private final RecipientRegister register;
    private final RecipientActs acts;
    private final RegisterWords words;

    AgreementPart(RecipientRegister register, RecipientActs acts, RegisterWords words) {
        this.register = register;
        this.acts = acts;
        this.words = words;
    }

    Component[] of(RegisterEntry entry, Runnable changed) {
        var shown = new ArrayList<Component>();
        entry.dossier()
                .agreement()
                .ifPresentOrElse(
                        filed -> {
                            shown.add(facts(entry, filed));
                            shown.add(duties(filed.what()));
                        },
                        () -> shown.add(new Paragraph(
                                t("processors:agreement." + entry.recipient().agreement()))));
        acts.button(t("recipients.agreement.file"), () -> acts.agreement(entry, changed))
                .ifPresent(shown::add);
        return shown.toArray(Component[]::new);
    }

    private Facts facts(RegisterEntry entry, OnFile<SignedAgreement> filed) {
        var agreement = filed.what();
        var end = agreement.validUntil();
        return new Facts()
                .with(t("recipients.state"), RegisterWords.agreement(entry))
                .with(t("recipients.version"), agreement.version())
                .with(t("recipients.signed"), words.date(agreement.signedOn()))
                .with(t("recipients.signed.by"), agreement.signedBy())
                .with(
                        t("recipients.until"),
                        end == null ? t("recipients.until.open") : words.date(end) + " · " + words.left(end))
                .with(t("recipients.notice"), number("recipients.days", agreement.noticeDays()))
                .with(t("recipients.breach"), number("recipients.hours", agreement.breachHours()))
                .with(t("recipients.deletion"), number("recipients.days", agreement.deletionDays()))
                .with(t("recipients.text"), List.of(text(entry, filed), hash(agreement)));
    }

    private static String number(String unit, @Nullable Integer number) {
        return number == null ? t("recipients.unknown") : t(unit, number);
    }

    private Component text(RegisterEntry entry, OnFile<SignedAgreement> filed) {
        var key = entry.recipient().key();
        var id = filed.filed().id();
        var link = new Anchor();
        link.setHref(
                event -> {
                    event.setFileName(key + "-agreement.pdf");
                    event.setContentType("application/pdf");
                    event.getResponse().setHeader("Cache-Control", "no-store");
                    event.getOutputStream().write(register.agreementText(key, id));
                },
                AttachmentType.DOWNLOAD);
        var file = filed.what().file();
        link.add(
                Glyph.of("download"), new Span(t("recipients.text.get", file.name(), Math.ceilDiv(file.size(), KILO))));
        link.addClassNames("with-icon", "link-button");
        return link;
    }

    private static Component hash(SignedAgreement agreement) {
        var hash = new Span("SHA-256 " + agreement.file().sha256());
        hash.addClassNames("soft", "mono", "narrow-text", "break-anywhere");
        return hash;
    }

    private static Table duties(SignedAgreement agreement) {
        var table = new Table(
                t("recipients.duties"),
                List.of(t("recipients.duty"), t("recipients.duty.found"), t("recipients.duty.clause")));
        for (var duty : Duty.values()) {
            var check = agreement.check(duty);
            table.row(
                    new Span(t("processors:duty." + duty)),
                    State.of(tone(check), t("processors:answer." + check.answer())),
                    new Span(check.clause().isBlank() ? "–" : check.clause()));
        }
        return table;
    }

    private static State.Tone tone(DutyCheck check) {
        return switch (check.answer()) {
            case YES -> State.Tone.GOOD;
            case NO -> State.Tone.BAD;
            case UNKNOWN -> State.Tone.WATCH;
        };
    }
}
