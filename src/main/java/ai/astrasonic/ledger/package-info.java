/** The erasure ledger: who was erased when, by opaque ids in a signed chain outside the database, to be replayed after a restore. */
@NullMarked
package ai.astrasonic.ledger;

import org.jspecify.annotations.NullMarked;
