package ai.astrasonic.breaches.report;

import java.util.Locale;

/** Draws a frozen version as a file for people; the same version gives the same bytes. */
public interface ReportDrawing {

    /** A tagged PDF/A file in the order of the form. */
    byte[] draw(ReportContent content, Template template, Locale language);
}
