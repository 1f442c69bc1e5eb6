/** Keeps the books up to date with what Stripe tells, and makes the files of finance. */
@NullMarked
package ai.astrasonic.jobs.finance;

import org.jspecify.annotations.NullMarked;
