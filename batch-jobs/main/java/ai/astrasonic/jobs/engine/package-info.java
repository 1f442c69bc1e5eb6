/** What every job stands on: launches with a lease, recovery, schedules, progress, a graceful stop. */
@NullMarked
package ai.astrasonic.jobs.engine;

import org.jspecify.annotations.NullMarked;
