/** Crisp, the chat: conversations and profile of a person, two things that nothing there holds together. */
@NullMarked
package ai.astrasonic.connectors.crisp;

import org.jspecify.annotations.NullMarked;
