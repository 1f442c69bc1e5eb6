package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.breaches.scope.ScopeDesk;
import ai.astrasonic.console.parts.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Hands out the ids of a count as a file, after a reason was given; every time it is fetched is in the audit trail. */
final class ScopeIdsDialog extends Dialog {

    private final transient ScopeCount count;
    private final transient ScopeDesk desk;
    private final String reason;

    ScopeIdsDialog(ScopeCount count, ScopeDesk desk, String reason) {
        this.count = count;
        this.desk = desk;
        this.reason = reason;
        setHeaderTitle(t("scope.ids"));
        addClassName("reason-dialog");
        var link = new Anchor();
        link.setHref(
                event -> {
                    event.setFileName("breach-scope-" + count.id() + ".csv");
                    event.setContentType("text/csv");
                    event.getResponse().setHeader("Cache-Control", "no-store");
                    write(event.getOutputStream());
                },
                AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(t("scope.ids.file")));
        link.addClassNames("with-icon", "link-button");
        add(new Paragraph(t("scope.ids.audited")), link);
        getFooter().add(new Button(t("close"), click -> close()));
    }

    void write(OutputStream to) throws IOException {
        var out = new BufferedOutputStream(to);
        out.write("account_id\r\n".getBytes(StandardCharsets.US_ASCII));
        desk.people(count.id(), reason, id -> {
            try {
                out.write((id + "\r\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.flush();
    }
}
