/** The jobs: each keeps a promise, survives any interruption and can be watched, stopped and restarted. */
@NullMarked
package ai.astrasonic.jobs;

import org.jspecify.annotations.NullMarked;
