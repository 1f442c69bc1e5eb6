/** The text of a policy as sections, and what is different between two of them. */
@NamedInterface("text")
@NullMarked
package ai.astrasonic.policies.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
