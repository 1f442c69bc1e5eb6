/** Retention (Art. 5(1)(e)): each night the sheet is made, what may go goes in short transactions, and is counted again. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.jobs.retention;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
