package ai.astrasonic.securitylog;

/** What became of a day that was to go. */
public sealed interface LogRemoval {

    /** It is gone, and the evidence of what it held was written with it. */
    record Dropped(LogContent content) implements LogRemoval {}

    /** There was nothing of it. */
    record WasGone() implements LogRemoval {}

    /** A legal hold names rows of it: it is part of the log, and only its other rows may be deleted. */
    record Held() implements LogRemoval {}

    /** Somebody had something open for longer than we wait, or another instance is at it; the next attempt goes on from there. */
    record Unfinished() implements LogRemoval {}
}
