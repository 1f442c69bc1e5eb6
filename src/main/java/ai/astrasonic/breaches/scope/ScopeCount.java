package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.datamap.Category;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One count of the scope of a breach.
 *
 * @param because why it was taken
 * @param counted what the system found
 * @param stated what a person says instead; null when nobody does
 * @param byCountry people by country of the account, ISO 3166-1; {@code ZZ} where none is known
 * @param byCategory of every category of the data map that a hit record has
 * @param byDataSet by key of the data map
 * @param minors who may not be eighteen yet, by the year of birth
 * @param specialCategories people with data of special categories among the records (Art. 9)
 * @param restricted people whose processing is restricted (Art. 18)
 * @param erased people who were erased, of whom records are kept
 * @param everybodyBecause why it is everybody, when it is
 * @param peopleSha256 hash over the sorted ids of the people
 * @param signature over the statement of all this, hexadecimal
 * @param keyId whose signature it is
 */
public record ScopeCount(
        ScopeId id,
        BreachId breach,
        Instant takenAt,
        String takenBy,
        String because,
        Bounds counted,
        @Nullable Stated stated,
        Map<String, Long> byCountry,
        Map<Category, Hit> byCategory,
        Map<String, Hit> byDataSet,
        long minors,
        long specialCategories,
        long restricted,
        long erased,
        @Nullable String everybodyBecause,
        String peopleSha256,
        String signature,
        String keyId) {

    /** Where no country is known: the code that ISO 3166-1 leaves to everybody's own use. */
    public static final String NO_COUNTRY = "ZZ";

    /** Figures of a person's, with the reason. */
    public record Stated(Bounds bounds, String because, String by, Instant at) {}

    /** The figures that count: stated ones before counted ones. */
    public Bounds bounds() {
        return Optional.ofNullable(stated).map(Stated::bounds).orElse(counted);
    }

    public long peopleMin() {
        return bounds().peopleMin();
    }

    public long peopleMax() {
        return bounds().peopleMax();
    }

    public long recordsMin() {
        return bounds().recordsMin();
    }

    public long recordsMax() {
        return bounds().recordsMax();
    }
}
