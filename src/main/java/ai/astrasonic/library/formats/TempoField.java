package ai.astrasonic.library.formats;

/** What rekordbox XML says of a point from which a tempo holds. */
public enum TempoField implements Field {
    STARTS_AT("starts_at", "Inizio", Kind.DECIMAL),
    BPM("bpm", "Bpm", Kind.DECIMAL),
    METRE("metre", "Metro", Kind.TEXT),
    BEAT("beat", "Battito", Kind.WHOLE);

    private final String column;
    private final String attribute;
    private final Kind kind;

    TempoField(String column, String attribute, Kind kind) {
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
