package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Personal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a request is limited to and what it is about, as a row keeps it. */
@Embeddable
record AskedFor(
        @Personal(Category.CASE_FILE) @Nullable String scope,

        @Column(name = "asked_about") @Personal(Category.CASE_FILE)
        @Nullable String about) {

    static final AskedFor EVERYTHING = new AskedFor(null, null);

    static AskedFor of(Particulars particulars) {
        return EVERYTHING.limitedTo(particulars.scope()).about(particulars.about());
    }

    AskedFor limitedTo(Set<String> dataSets) {
        return new AskedFor(dataSets.isEmpty() ? null : String.join(",", new TreeSet<>(dataSets)), about);
    }

    AskedFor about(@Nullable String what) {
        return new AskedFor(scope, what);
    }

    AskedFor widenedTo(AskedFor other) {
        if (scope == null || other.scope == null) {
            return limitedTo(Set.of());
        }
        var both = new TreeSet<>(dataSets());
        both.addAll(other.dataSets());
        return limitedTo(both);
    }

    /** Empty for everything. */
    Set<String> dataSets() {
        return scope == null ? Set.of() : Set.of(scope.split(",", -1));
    }
}
