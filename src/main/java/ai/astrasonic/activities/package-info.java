/** The processing activities, each a row of the record of Art. 30: why, on which legal basis, for whom, how long. */
@NullMarked
package ai.astrasonic.activities;

import org.jspecify.annotations.NullMarked;
