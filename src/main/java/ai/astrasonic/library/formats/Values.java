package ai.astrasonic.library.formats;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of one element: those with a column of their own, and the further ones under the file's own names. */
public final class Values<F extends Enum<F> & Field> {

    private final EnumMap<F, String> known;
    private final Map<String, String> further = new LinkedHashMap<>();

    public Values(Class<F> fields) {
        this.known = new EnumMap<>(fields);
    }

    /** Keeps the text in its column, or among the further attributes where the column could not hold it exactly. */
    public Values<F> put(F field, String text) {
        if (field.kind().keeps(text)) {
            known.put(field, text);
        } else {
            putFurther(field.attribute(), text);
        }
        return this;
    }

    Values<F> putIfSaid(F field, @Nullable String text) {
        return text == null ? this : put(field, text);
    }

    /** Keeps an attribute that has no column, unless it would carry an absolute path into the database. */
    void putFurther(String attribute, String text) {
        if (!MusicPath.looksAbsolute(text)) {
            further.put(attribute, text);
        }
    }

    /** Restores what was kept before. */
    public void restore(F field, @Nullable String text) {
        if (text != null) {
            known.put(field, text);
        }
    }

    /** Restores further attributes that were kept before. */
    public void restoreFurther(Map<String, String> attributes) {
        further.putAll(attributes);
    }

    public @Nullable String get(F field) {
        return known.get(field);
    }

    public Map<String, String> further() {
        return further;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values<?> that && known.equals(that.known) && further.equals(that.further);
    }

    @Override
    public int hashCode() {
        return 31 * known.hashCode() + further.hashCode();
    }
}
