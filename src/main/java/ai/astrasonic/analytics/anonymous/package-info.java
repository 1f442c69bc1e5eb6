/** The test that figures must pass to be called anonymous (recital 26), on counts alone and without a database. */
@NullMarked
package ai.astrasonic.analytics.anonymous;

import org.jspecify.annotations.NullMarked;
