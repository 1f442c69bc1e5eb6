/** The versions of the privacy policy: written in both languages, compared, judged, published, and who was told. */
@NullMarked
package ai.astrasonic.console.policies;

import org.jspecify.annotations.NullMarked;
