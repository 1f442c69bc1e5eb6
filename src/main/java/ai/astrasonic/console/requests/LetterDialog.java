package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.reports.LetterFacts;
import ai.astrasonic.reports.LetterKind;
import ai.astrasonic.requests.RequestKind;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.function.BiFunction;

/** Asks which letter and what it has to say, and gives it as a PDF that the browser opens. */
final class LetterDialog extends Dialog {

    private static final int LONGEST = 4_000;

    private final Select<LetterKind> kind = new Select<>();
    private final TextArea reason = new TextArea(t("requests.letter.reason"));
    private final DatePicker day = new DatePicker(t("requests.letter.day"));
    private final Div written = new Div();
    private final transient BiFunction<LetterKind, LetterFacts, byte[]> writer;

    LetterDialog(RequestKind request, BiFunction<LetterKind, LetterFacts, byte[]> writer) {
        this.writer = writer;
        setHeaderTitle(t("requests.letter"));
        addClassName("reason-dialog");
        chooseAmong(request);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        day.setLocale(UI.getCurrent().getLocale());
        written.getElement().setAttribute("role", "status");
        add(new Paragraph(t("requests.letter.text")), kind, reason, day, written);
        var write = new Button(t("requests.letter.write"), click -> write());
        write.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), write);
    }

    private void chooseAmong(RequestKind request) {
        kind.setLabel(t("requests.letter.kind"));
        kind.setItems(LetterKind.of(request));
        kind.setItemLabelGenerator(letter -> t("case-letters:kind." + letter));
        kind.setRequiredIndicatorVisible(true);
        kind.setWidthFull();
        kind.addValueChangeListener(chosen -> {
            reason.setRequiredIndicatorVisible(chosen.getValue().needsReason());
            day.setVisible(chosen.getValue().needsDay());
            written.removeAll();
        });
        day.setVisible(false);
    }

    private void write() {
        written.removeAll();
        if (!isComplete()) {
            return;
        }
        try {
            var letter = writer.apply(kind.getValue(), facts());
            written.add(link(letter));
        } catch (IllegalArgumentException lacking) {
            Toast.failed(t("requests.letter.incomplete"));
        }
    }

    private boolean isComplete() {
        kind.setInvalid(kind.isEmpty());
        kind.setErrorMessage(t("requests.letter.kind.missing"));
        if (kind.isInvalid()) {
            return false;
        }
        reason.setInvalid(kind.getValue().needsReason() && reason.getValue().isBlank());
        reason.setErrorMessage(t("requests.letter.reason.missing"));
        return !reason.isInvalid();
    }

    private LetterFacts facts() {
        var facts = LetterFacts.because(reason.getValue().strip());
        return day.isEmpty() ? facts : facts.from(day.getValue());
    }

    static Anchor link(byte[] letter) {
        var link = new Anchor();
        link.setHref(event -> stream(letter, event), AttachmentType.INLINE);
        link.setTarget(AnchorTarget.BLANK);
        link.add(Glyph.of("external-link"), new Span(t("requests.letter.open")));
        link.addClassNames("with-icon", "link-button", "primary");
        return link;
    }

    private static void stream(byte[] letter, DownloadEvent event) throws IOException {
        event.inline("letter.pdf");
        event.setContentType("application/pdf");
        event.setContentLength(letter.length);
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getOutputStream().write(letter);
    }
}
