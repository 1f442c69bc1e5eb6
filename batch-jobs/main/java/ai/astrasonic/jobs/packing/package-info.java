/** Files as parts that survive an interruption: compressed once, listed with their SHA-256, packed into one ZIP. */
@NullMarked
package ai.astrasonic.jobs.packing;

import org.jspecify.annotations.NullMarked;
