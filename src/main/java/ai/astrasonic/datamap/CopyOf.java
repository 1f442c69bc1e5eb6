package ai.astrasonic.datamap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that an attribute repeats another one, so that a rectification of that one reaches it (Art. 16). */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CopyOf {

    /** The attribute that it repeats: key of its data set, a dot, its name. */
    String value();

    WhenRectified then() default WhenRectified.CORRECTED;
}
