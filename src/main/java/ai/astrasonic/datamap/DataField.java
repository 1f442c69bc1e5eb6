package ai.astrasonic.datamap;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of a data set.
 *
 * @param name column or field name where it lies
 * @param category null when it is not personal
 * @param withheld key of the reason why it is not exported, empty when it is
 * @param reason why it is not personal, empty when it is
 * @param erasure what erasure does to it; null when it shares the fate of its data set
 * @param keptBecause key of the duty that keeps it; empty when that is the data set's
 * @param copy what it repeats; null when it is the original
 */
public record DataField(
        String name,
        @Nullable Category category,
        Source source,
        Export export,
        String withheld,
        boolean special,
        boolean identifies,
        String reason,
        @Nullable Erasure erasure,
        String keptBecause,
        @Nullable Copy copy) {

    public DataField(
            String name,
            @Nullable Category category,
            Source source,
            Export export,
            String withheld,
            boolean special,
            boolean identifies,
            String reason,
            @Nullable Erasure erasure,
            String keptBecause) {
        this(name, category, source, export, withheld, special, identifies, reason, erasure, keptBecause, null);
    }

    public static DataField notPersonal(String name, String reason) {
        return new DataField(name, null, Source.DERIVED, Export.WITHHOLD, "", false, false, reason, null, "");
    }

    public static DataField personal(String name, Category category, Source source) {
        return new DataField(name, category, source, Export.INCLUDE, "", false, false, "", null, "");
    }

    public DataField withheldBecause(String key) {
        return new DataField(
                name, category, source, Export.WITHHOLD, key, special, identifies, reason, erasure, keptBecause, copy);
    }

    static DataField of(String column, Personal p, @Nullable CopyOf copy) {
        return new DataField(
                column,
                p.value(),
                p.source(),
                p.export(),
                p.withheld(),
                p.special(),
                p.identifies(),
                "",
                p.erasure().length == 0 ? null : p.erasure()[0],
                p.keptBecause(),
                copy == null ? null : new Copy(copy.value(), copy.then()));
    }

    /** The same, repeating another attribute. */
    public DataField repeating(Copy what) {
        return new DataField(
                name, category, source, export, withheld, special, identifies, reason, erasure, keptBecause, what);
    }

    public boolean isPersonal() {
        return category != null;
    }

    public boolean isExported() {
        return isPersonal() && export == Export.INCLUDE;
    }

    /** Personal, but its content is not handed out: the redaction log says why. */
    public boolean isWithheld() {
        return isPersonal() && export == Export.WITHHOLD;
    }
}
