/** The residual scan: searches everything that exists for what is left of a person, and shares no code with erasure. */
@NullMarked
package ai.astrasonic.residual;

import org.jspecify.annotations.NullMarked;
