/** Who has an account: the data subjects, their addresses old and new, passkeys and sessions. */
@NullMarked
package ai.astrasonic.accounts;

import org.jspecify.annotations.NullMarked;
