/** Finds many identifiers in any text at once, whole ones only, at a cost that does not grow with their number. */
@NullMarked
package ai.astrasonic.residual.matching;

import org.jspecify.annotations.NullMarked;
