/** Requests of data subjects: intake, identity check, statutory deadlines, checklist of steps, access packages and their release. */
@NullMarked
package ai.astrasonic.requests;

import org.jspecify.annotations.NullMarked;
