package ai.astrasonic.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says why a public service (or one method of it) asks nobody for a role: who calls it and what guards that caller. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InternalUse {

    /** The reason, in a few words. */
    String value();
}
