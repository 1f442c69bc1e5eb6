/** How severe a breach is, by the method of ENISA (2013): SE = DPC x EI + CB, each score with its reason. */
@NamedInterface("severity")
@NullMarked
package ai.astrasonic.breaches.severity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
