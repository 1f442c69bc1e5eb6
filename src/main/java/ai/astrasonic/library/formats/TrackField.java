package ai.astrasonic.library.formats;

/** What rekordbox XML says of a track, in the order in which rekordbox writes it. */
public enum TrackField implements Field {
    TITLE("title", "Name", Kind.TEXT),
    ARTIST("artist", "Artist", Kind.TEXT),
    COMPOSER("composer", "Composer", Kind.TEXT),
    ALBUM("album", "Album", Kind.TEXT),
    GROUPING("grouping", "Grouping", Kind.TEXT),
    GENRE("genre", "Genre", Kind.TEXT),
    FILE_KIND("file_kind", "Kind", Kind.TEXT),
    FILE_SIZE("file_size", "Size", Kind.LARGE),
    SECONDS("seconds", "TotalTime", Kind.WHOLE),
    DISC_NUMBER("disc_number", "DiscNumber", Kind.WHOLE),
    TRACK_NUMBER("track_number", "TrackNumber", Kind.WHOLE),
    RELEASE_YEAR("release_year", "Year", Kind.WHOLE),
    BPM("bpm", "AverageBpm", Kind.DECIMAL),
    MODIFIED_ON("modified_on", "DateModified", Kind.DAY),
    ADDED_ON("added_on", "DateAdded", Kind.DAY),
    BIT_RATE("bit_rate", "BitRate", Kind.WHOLE),
    SAMPLE_RATE("sample_rate", "SampleRate", Kind.DECIMAL),
    COMMENTS("comments", "Comments", Kind.TEXT),
    PLAY_COUNT("play_count", "PlayCount", Kind.WHOLE),
    LAST_PLAYED_ON("last_played_on", "LastPlayed", Kind.DAY),
    RATING("rating", "Rating", Kind.WHOLE),
    REMIXER("remixer", "Remixer", Kind.TEXT),
    MUSICAL_KEY("musical_key", "Tonality", Kind.TEXT),
    LABEL("label", "Label", Kind.TEXT),
    MIX("mix", "Mix", Kind.TEXT),
    COLOUR("colour", "Colour", Kind.TEXT);

    private final String column;
    private final String attribute;
    private final Kind kind;

    TrackField(String column, String attribute, Kind kind) {
        this.column = column;
        this.attribute = attribute;
        this.kind = kind;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
