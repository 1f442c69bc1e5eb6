/**
 * The independent proof of each promise of the published policy: checks that ask the data itself, and share no code with the
 * controls they judge.
 */
@NullMarked
package ai.astrasonic.promises;

import org.jspecify.annotations.NullMarked;
