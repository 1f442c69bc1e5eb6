/** Tells everybody concerned of a change of the recipients or of the policy, once each, at the pace of the mail server. */
@NullMarked
package ai.astrasonic.jobs.notices;

import org.jspecify.annotations.NullMarked;
