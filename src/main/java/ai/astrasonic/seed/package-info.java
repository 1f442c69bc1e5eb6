/** Believable people with histories, the same for the same seed; for local runs, tests and benchmarks. */
@NullMarked
package ai.astrasonic.seed;

import org.jspecify.annotations.NullMarked;
