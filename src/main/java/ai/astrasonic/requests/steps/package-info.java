/** The checklist and timeline of a case: each step ends in an outcome that is a value, and nothing that happened is rewritten. */
@NamedInterface("steps")
@NullMarked
package ai.astrasonic.requests.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
