/** Consent given and withdrawn, with the wording shown: the proof that Art. 7(1) asks for. */
@NullMarked
package ai.astrasonic.consent;

import org.jspecify.annotations.NullMarked;
