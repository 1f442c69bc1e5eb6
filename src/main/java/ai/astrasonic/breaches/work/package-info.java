/** The work on a breach: who does what until when, which other parties have a part in it, and where more is to be read. */
@NamedInterface("work")
@NullMarked
package ai.astrasonic.breaches.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
