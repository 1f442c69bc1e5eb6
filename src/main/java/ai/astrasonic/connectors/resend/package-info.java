/** Resend: contacts, blocked addresses and planned e-mails of a person; what was sent goes by its age only. */
@NullMarked
package ai.astrasonic.connectors.resend;

import org.jspecify.annotations.NullMarked;
