/** Rectification (Art. 16): wrong data corrected in every place that the data map names, before and after kept for the file. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.rectification;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
