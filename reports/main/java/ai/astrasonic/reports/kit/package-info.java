/** What every report is drawn with: safe markup, accessible PDF, tables, charts, dates and numbers in words. */
@NamedInterface("kit")
@NullMarked
package ai.astrasonic.reports.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
