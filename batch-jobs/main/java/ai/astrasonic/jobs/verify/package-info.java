/** Checks a package offline, as an outsider would: no database, no store, no key of ours is needed. */
@NamedInterface("verify")
@NullMarked
package ai.astrasonic.jobs.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
