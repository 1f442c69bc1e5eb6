/** The register of breaches whole, as an authority may ask for it (Art. 33(5)): every breach, notified or not, and no victim by name. */
@NamedInterface("register")
@NullMarked
@GoesOnUnderRestriction("breach-handling")
package ai.astrasonic.breaches.register;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
