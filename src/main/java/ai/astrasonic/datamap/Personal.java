package ai.astrasonic.datamap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Personal data (Art. 4(1)): what it is, where it comes from, how it is exported. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    Category value();

    Source source() default Source.PERSON;

    Export export() default Export.INCLUDE;

    /** Why it is withheld: key of a text in the {@code datamap} bundle, {@code withheld.…}. */
    String withheld() default "";

    /** Special category (Art. 9) or criminal data (Art. 10). */
    boolean special() default false;

    /** What erasure does to it; empty when it shares the fate of its record. */
    Erasure[] erasure() default {};

    /** Key of the duty that keeps it ({@code law/duties.yml}), where that is another one than its record's. */
    String keptBecause() default "";

    /** The value alone identifies the person: searched by identity look-ups and residual scans. */
    boolean identifies() default false;
}
