package ai.astrasonic.library;

import ai.astrasonic.library.formats.CueField;
import ai.astrasonic.library.formats.Field;
import ai.astrasonic.library.formats.TempoField;
import ai.astrasonic.library.formats.TrackField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The temporary tables of an import; they are gone when its transaction ends. */
final class StagingSchema {

    private StagingSchema() {}

    static List<String> tables() {
        return List.of(
                table("staged_track", """
                        id uuid, number int, line int, source_id text, place uuid, root int, path text, further jsonb, """ + " " + definitions(TrackField.values())),
                table("staged_tempo", "track int, position int, further jsonb, " + definitions(TempoField.values())),
                table("staged_cue", "track int, position int, further jsonb, " + definitions(CueField.values())),
                table(
                        "staged_playlist",
                        "number int, parent_number int, folder boolean, name text, key_type text, further jsonb"),
                table("staged_entry", "playlist_number int, position int, source_id text, place uuid"),
                table("staged_setting", "name text, value text"),
                table("staged_root", "root int, shared int"));
    }

    static String columns(Field[] fields) {
        return Arrays.stream(fields).map(Field::column).collect(Collectors.joining(", "));
    }

    private static String table(String name, String columns) {
        return "CREATE TEMPORARY TABLE %s (%s) ON COMMIT DROP".formatted(name, columns);
    }

    private static String definitions(Field[] fields) {
        return Arrays.stream(fields).map(f -> f.column() + " " + type(f)).collect(Collectors.joining(", "));
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case TEXT -> "text";
            case WHOLE -> "int";
            case LARGE -> "bigint";
            case DECIMAL -> "numeric";
            case DAY -> "date";
        };
    }
}
