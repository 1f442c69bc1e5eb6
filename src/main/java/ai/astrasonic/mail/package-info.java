/** E-mails: what was sent to whom, delivered once in effect. */
@NullMarked
package ai.astrasonic.mail;

import org.jspecify.annotations.NullMarked;
