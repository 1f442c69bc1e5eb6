/** The authority's form: answers as they are recorded, derived or missing, and versions that were frozen, filed and received. */
@NamedInterface("report")
@NullMarked
package ai.astrasonic.breaches.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
