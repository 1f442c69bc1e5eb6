/** What everybody is told of a breach (Art. 34(3)(c)): a public notice in plain words, approved by a second person, kept as it stood. */
@NamedInterface("notices")
@NullMarked
package ai.astrasonic.breaches.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
