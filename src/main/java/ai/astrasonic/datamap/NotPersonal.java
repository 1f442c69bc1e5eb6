package ai.astrasonic.datamap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says, with the reason, that an attribute, or every attribute of an entity that is no text, is no personal data. */
@Target({ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotPersonal {

    /** The reason, in a few words. */
    String value();
}
