/** The access package (Art. 15(3), 20): from the data map to a signed, encrypted ZIP that the person can read. */
@NullMarked
package ai.astrasonic.jobs.access;

import org.jspecify.annotations.NullMarked;
