package ai.astrasonic.reports;

import ai.astrasonic.breaches.report.ReportContent;
import ai.astrasonic.breaches.report.ReportDrawing;
import ai.astrasonic.breaches.report.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws versions of the report to the authority when they are frozen. */
@Component
class DrawnBreachReports implements ReportDrawing {

    @Override
    public byte[] draw(ReportContent content, Template template, Locale language) {
        try {
            var out = new ByteArrayOutputStream();
            BreachReport.write(content, template, language, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Report " + content.report().id(), e);
        }
    }
}
