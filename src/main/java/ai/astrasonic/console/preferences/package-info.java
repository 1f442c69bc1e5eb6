/** What each person likes: colours, language, density, columns and keys on their browser, saved views in the database. */
@NullMarked
package ai.astrasonic.console.preferences;

import org.jspecify.annotations.NullMarked;
