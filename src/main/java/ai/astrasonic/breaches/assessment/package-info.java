/** What the law asks for after a breach (Art. 33, 34): proposals with their reasons, which never replace the decision. */
@NamedInterface("assessment")
@NullMarked
package ai.astrasonic.breaches.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
