/** Sign-ins, IP addresses and what was refused, kept 90 days (policy, section on retention). */
@NullMarked
package ai.astrasonic.securitylog;

import org.jspecify.annotations.NullMarked;
