package ai.astrasonic.datamap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of an entity whose data it holds, why, how long and what erasure does to it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DataAbout {

    /** Key of the data set, {@code module.record}: file name in packages and key of its texts. */
    String key();

    SubjectRole role();

    /** Key of the processing activity (Art. 30) whose purpose this serves. */
    String activity();

    /** Key of the retention term in {@code law/retention-terms.yml}. */
    String retention();

    Erasure erasure();

    /** Key of the duty that keeps it, when erasure does not delete ({@code law/duties.yml}). */
    String keptBecause() default "";

    /** Keys of the recipients that get it ({@code law/recipients.yml}). */
    String[] recipients() default {};

    /** Column that leads to the data subject; empty for the usual one ({@code id} of the subject, else {@code account_id}). */
    String subjectColumn() default "";

    /** Column by which the person reads it best; empty for storage order. */
    String orderBy() default "";
}
