/** The erasure (Art. 17) of many people at once: sign-in locked, files, records, sign-in, ledger, proof; restartable anywhere. */
@NullMarked
package ai.astrasonic.jobs.erasure;

import org.jspecify.annotations.NullMarked;
