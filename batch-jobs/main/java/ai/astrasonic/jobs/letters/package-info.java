/** Sends an approved letter to the people of a breach, once each, at the pace of the mail server. */
@NullMarked
package ai.astrasonic.jobs.letters;

import org.jspecify.annotations.NullMarked;
