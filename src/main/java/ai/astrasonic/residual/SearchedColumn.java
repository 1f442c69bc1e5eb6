package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Reading;
import ai.astrasonic.residual.matching.Reading.Writing;

/**
 * A column that may hold an identifier.
 *
 * @param common whether common values mean a person in it: where the map says that it identifies, or says nothing
 */
record SearchedColumn(String name, Form form, boolean common) {

    /** How its values come. */
    enum Form {
        UUID("%s"),
        BYTES("%s"),
        TEXT("%s::text"),
        JSON("%s::text"),
        NETWORK("host(%s::inet)"),
        /** Arrays, and whatever else can be written as text. */
        OTHER("%s::text");

        private final String sql;

        Form(String sql) {
            this.sql = sql;
        }
    }

    String sql() {
        return form.sql.formatted(Sql.quoted(name));
    }

    Reading reading() {
        return new Reading(
                switch (form) {
                    case JSON -> Writing.JSON;
                    case OTHER -> Writing.ARRAY;
                    case UUID, BYTES, TEXT, NETWORK -> Writing.PLAIN;
                },
                common);
    }
}
