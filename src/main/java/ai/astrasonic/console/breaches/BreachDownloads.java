package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.FileLink;
import ai.astrasonic.reports.BreachRegisterExport;
import ai.astrasonic.reports.ExportFormat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The whole register of breaches as files, for the authority, in the language of whoever takes it. */
@Service
class BreachDownloads {

    private final BreachRegisterExport export;

    BreachDownloads(BreachRegisterExport export) {
        this.export = export;
    }

    Component[] links() {
        return Stream.of(ExportFormat.values()).map(this::link).toArray(Component[]::new);
    }

    private Component link(ExportFormat format) {
        var locale = UI.getCurrent().getLocale();
        return FileLink.of(
                t("breaches.export." + format.extension()),
                BreachRegisterExport.NAME + "." + format.extension(),
                format.type(),
                out -> export.write(format, locale, out));
    }
}
