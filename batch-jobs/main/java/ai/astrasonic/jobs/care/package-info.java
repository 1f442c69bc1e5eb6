/** The daily job: small chores that keep what the console itself promises. */
@NullMarked
package ai.astrasonic.jobs.care;

import org.jspecify.annotations.NullMarked;
