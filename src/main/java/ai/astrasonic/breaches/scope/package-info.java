/** Whom and what a breach hit: counted from live data by rule or from a list, as signed snapshots of ids. */
@NamedInterface("scope")
@NullMarked
@GoesOnUnderRestriction("breach-handling")
package ai.astrasonic.breaches.scope;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
