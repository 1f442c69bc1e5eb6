/** Every word of the screens, in English and Dutch, and numbers and times as each language writes them. */
@NullMarked
package ai.astrasonic.console.texts;

import org.jspecify.annotations.NullMarked;
