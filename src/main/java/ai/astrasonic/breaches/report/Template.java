package ai.astrasonic.breaches.report;

import java.util.Locale;

/** Whose questions are answered. */
public enum Template {
    /** The Dutch authority's form, through which alone it takes notifications. */
    AP("breach-form"),
    /** The draft of the template for all European authorities. */
    EDPB("breach-form-edpb");

    private final String law;

    Template(String law) {
        this.law = law;
    }

    String law() {
        return law;
    }

    /** Part of the names of files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
