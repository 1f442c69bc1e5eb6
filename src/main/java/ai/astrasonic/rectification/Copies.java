package ai.astrasonic.rectification;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataMap.CopyPlace;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.WhenRectified;
import ai.astrasonic.rectification.Reached.Outcome;
import ai.astrasonic.shared.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reaches the copies of a corrected value where the data map says that they lie. A copy that held something else was not
 * the same mistake and stays. Names of tables and columns come from the map, which is held against the live catalogue.
 */
@Component
class Copies {

    private static final String SAME =
            " WHERE %s = :person AND lower(normalize(%s)) IN (lower(normalize(:typed)), :normal)";

    private final DataMap map;
    private final JdbcClient jdbc;

    Copies(DataMap map, JdbcClient jdbc) {
        this.map = map;
        this.jdbc = jdbc;
    }

    /** Every copy, and what was done with it; a copy in the database that did not hold the value is left out. */
    List<Reached> reach(AccountId person, AccountAttribute attribute, Spelling before, Spelling after) {
        return map.copiesOf(attribute.onTheMap()).stream()
                .map(place -> reach(place, person, before, after))
                .filter(reached -> reached.records() > 0 || reached.outcome() == Outcome.WAITING)
                .toList();
    }

    private Reached reach(CopyPlace place, AccountId person, Spelling before, Spelling after) {
        var set = place.set().key();
        var field = place.field().name();
        if (place.set().place() != Place.DATABASE) {
            return new Reached(set, field, Outcome.WAITING, 0);
        }
        return place.then() == WhenRectified.CORRECTED
                ? new Reached(set, field, Outcome.CORRECTED, correct(place, person, before, after))
                : new Reached(set, field, Outcome.STATED, count(place, person, before));
    }

    /** A copy in the normal form gets the new one in the normal form. */
    private int correct(CopyPlace place, AccountId person, Spelling before, Spelling after) {
        var column = place.field().name();
        return jdbc.sql("UPDATE " + place.set().name() + " SET " + column + " = CASE WHEN " + column
                        + " = :normal THEN :newNormal ELSE :newTyped END" + same(place))
                .param("newTyped", after.typed())
                .param("newNormal", after.normal())
                .param("person", person.value())
                .param("typed", before.typed())
                .param("normal", before.normal())
                .update();
    }

    private int count(CopyPlace place, AccountId person, Spelling before) {
        return jdbc.sql("SELECT count(*) FROM " + place.set().name() + same(place))
                .param("person", person.value())
                .param("typed", before.typed())
                .param("normal", before.normal())
                .query(Integer.class)
                .single();
    }

    private static String same(CopyPlace place) {
        return SAME.formatted(place.set().subjectColumn(), place.field().name());
    }
}
