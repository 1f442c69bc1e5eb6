/** Sign-ins, IP addresses and what was refused, kept 90 days (policy, section on retention). */
@NullMarked
@GoesOnUnderRestriction("security-logging")
package ai.astrasonic.securitylog;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
