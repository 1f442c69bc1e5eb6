/** Statutory periods under Regulation (EEC, Euratom) 1182/71, computed from dated law data and shown with their working. */
@NamedInterface("deadlines")
@NullMarked
package ai.astrasonic.requests.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
