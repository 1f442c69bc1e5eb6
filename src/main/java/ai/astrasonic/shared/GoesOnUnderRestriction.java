package ai.astrasonic.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a class, or of all classes of a package and those below it, why it may touch personal data without asking
 * {@link ProcessingPermissions}: what it does goes on under a restriction (Art. 18(2)).
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
public @interface GoesOnUnderRestriction {

    /** Key of the activity in {@code law/under-restriction.yml}, which names the article. */
    String value();

    /** What exactly goes on, where the activity alone does not tell. */
    String because() default "";
}
