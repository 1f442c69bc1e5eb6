package ai.astrasonic.retention;

import java.util.UUID;

/** Work beside the daily run: its key names what to do. */
public record RetentionOrder(String key) {

    private static final String LINE = "line-";
    private static final String ALL = "again-";

    /** One line of an earlier sheet that a second person approved. */
    static RetentionOrder line(UUID line) {
        return new RetentionOrder(LINE + line);
    }

    /** Everything that is due now, because of what happened: a hold was released, somebody asked for it. */
    static RetentionOrder again(String why) {
        return new RetentionOrder(ALL + why);
    }

    public boolean isLine() {
        return key.startsWith(LINE);
    }

    public UUID line() {
        return UUID.fromString(key.substring(LINE.length()));
    }
}
