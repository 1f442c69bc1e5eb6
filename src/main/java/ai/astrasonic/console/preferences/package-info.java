/** What each person likes on their browser: colours, language, density, columns, keys. */
@NullMarked
package ai.astrasonic.console.preferences;

import org.jspecify.annotations.NullMarked;
