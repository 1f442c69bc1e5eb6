package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.reports.RegisterExport;
import ai.astrasonic.reports.RegisterExport.Format;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The whole register as files, for an authority, in the language of whoever takes it. */
@Service
class RegisterDownloads {

    private final RegisterExport export;

    RegisterDownloads(RegisterExport export) {
        this.export = export;
    }

    Component[] links() {
        return Stream.of(Format.values()).map(this::link).toArray(Component[]::new);
    }

    private Anchor link(Format format) {
        var locale = RegisterWords.locale();
        var link = new Anchor();
        link.setHref(
                event -> {
                    event.setFileName(format.fileName());
                    event.setContentType(format.type());
                    event.getResponse().setHeader("Cache-Control", "no-store");
                    export.write(format, locale, event.getOutputStream());
                },
                AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(t("recipients.export." + format.extension())));
        link.addClassNames("with-icon", "link-button");
        return link;
    }
}
