package ai.astrasonic.promises.evidence;

/** A column that can hold words or long numbers. */
public record TextColumn(String table, String column) {

    @Override
    public String toString() {
        return table + "." + column;
    }
}
