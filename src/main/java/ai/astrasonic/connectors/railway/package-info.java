/** Railway, which runs our database and keeps logs that go by age only. */
@NullMarked
package ai.astrasonic.connectors.railway;

import org.jspecify.annotations.NullMarked;
