/** The erasure ledger: who was erased when, by opaque ids in a signed chain outside the database, to be replayed after a restore. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.ledger;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
