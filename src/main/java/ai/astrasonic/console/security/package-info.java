/** Who gets in, for how long, and what the browser is told to refuse. */
@NullMarked
package ai.astrasonic.console.security;

import org.jspecify.annotations.NullMarked;
