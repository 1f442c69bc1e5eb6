package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.FileLink;
import ai.astrasonic.reports.ExportFormat;
import ai.astrasonic.reports.RegisterExport;
import com.vaadin.flow.component.Component;
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
        return Stream.of(ExportFormat.values()).map(this::link).toArray(Component[]::new);
    }

    private Component link(ExportFormat format) {
        var locale = RegisterWords.locale();
        return FileLink.of(
                t("recipients.export." + format.extension()),
                RegisterExport.NAME + "." + format.extension(),
                format.type(),
                out -> export.write(format, locale, out));
    }
}
