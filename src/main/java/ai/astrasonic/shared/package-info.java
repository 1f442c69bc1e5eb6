/** The few value types that every module speaks; each addition is argued for. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package ai.astrasonic.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
