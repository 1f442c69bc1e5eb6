/** The access package (Art. 15(3), 20): from the data map to a signed, encrypted ZIP that the person can read. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.jobs.access;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
