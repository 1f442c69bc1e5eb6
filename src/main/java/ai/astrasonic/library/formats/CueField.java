package ai.astrasonic.library.formats;

/** What rekordbox XML says of a cue point; {@link #SORT} 5 is Traktor's grid marker, which rekordbox has no word for. */
public enum CueField implements Field {
    NAME("name", "Name", Kind.TEXT),
    SORT("sort", "Type", Kind.WHOLE),
    STARTS_AT("starts_at", "Start", Kind.DECIMAL),
    ENDS_AT("ends_at", "End", Kind.DECIMAL),
    PAD("pad", "Num", Kind.WHOLE),
    RED("red", "Red", Kind.WHOLE),
    GREEN("green", "Green", Kind.WHOLE),
    BLUE("blue", "Blue", Kind.WHOLE);

    /** The {@link #SORT} of a grid marker. */
    public static final String GRID = "5";

    private final String column;
    private final String attribute;
    private final Kind kind;

    CueField(String column, String attribute, Kind kind) {
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
