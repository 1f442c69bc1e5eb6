/** Conversations with people, with or without an account, and what in them is about somebody else (Art. 15(4)). */
@NullMarked
package ai.astrasonic.support;

import org.jspecify.annotations.NullMarked;
