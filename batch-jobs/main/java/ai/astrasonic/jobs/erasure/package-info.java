/** The erasure (Art. 17) of many people at once: sign-in locked, files, records, sign-in, ledger, proof; restartable anywhere. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.jobs.erasure;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
