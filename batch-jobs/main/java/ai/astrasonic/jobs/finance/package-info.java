/** Keeps the books up to date with what Stripe tells, and makes the files of finance. */
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.jobs.finance;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
