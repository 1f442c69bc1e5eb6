/** Benchmarks: {@code ./console bench [name] [--rows N]}; product and baseline alternate in the same run. */
@NullMarked
package ai.astrasonic.bench;

import org.jspecify.annotations.NullMarked;
