package ai.astrasonic.library;

import ai.astrasonic.library.LibraryChange.Cue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line of a batch may say. */
final class BatchRules {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_CUES = 1000;
    private static final int MOST_TRACKS = 100_000;

    private BatchRules() {}

    /** @throws UnreadableBatch when it says something else */
    static void check(int line, LibraryChange change) {
        var kind = change.kind();
        require(kind != null, line, "A change has a kind");
        require(
                change.source() != null
                        && Arrays.stream(LibrarySource.values())
                                .anyMatch(source -> source.key().equals(change.source())),
                line,
                "The source is a program that we know");
        require(
                isText(change.id(), LONGEST_ID)
                        && !Objects.requireNonNull(change.id()).isBlank(),
                line,
                "No id");
        require(change.changedAt() != null && change.changedAt().isAfter(Instant.EPOCH), line, "A change has a time");
        if (kind == LibraryChange.Kind.TRACK) {
            track(line, change.track());
        }
        if (kind != null && !kind.isOfTrack()) {
            playlist(line, number(line, Objects.requireNonNull(change.id())), kind, change.playlist());
        }
    }

    private static void track(int line, LibraryChange.@Nullable Track track) {
        require(track != null, line, "A track is told with what it is");
        if (track == null) {
            return;
        }
        texts(
                line,
                track.title(),
                track.artist(),
                track.album(),
                track.genre(),
                track.label(),
                track.comments(),
                track.musicalKey(),
                track.relativePath());
        number(line, track.bpm());
        var cues = track.cuePoints() == null ? List.<Cue>of() : track.cuePoints();
        require(cues.size() <= MOST_CUES, line, "A track has not so many cue points");
        cues.forEach(cue -> cue(line, cue));
    }

    private static void cue(int line, @Nullable Cue cue) {
        require(cue != null, line, "A cue point is something");
        if (cue != null) {
            texts(line, cue.name());
            number(line, cue.startsAt());
            number(line, cue.endsAt());
        }
    }

    private static void playlist(
            int line, int number, LibraryChange.Kind kind, LibraryChange.@Nullable Playlist playlist) {
        if (kind.isDeletion()) {
            return;
        }
        require(playlist != null, line, "A playlist is told with what it is");
        if (playlist == null) {
            return;
        }
        texts(line, playlist.name());
        require(
                playlist.parent() == null || playlist.parent() >= 0 && playlist.parent() < number,
                line,
                "A folder has a lower number than what is in it");
        var tracks = playlist.tracks() == null ? List.<String>of() : playlist.tracks();
        require(tracks.size() <= MOST_TRACKS, line, "A playlist has not so many tracks");
        tracks.forEach(
                id -> require(id != null && isText(id, LONGEST_ID), line, "A playlist names tracks by their ids"));
    }

    /** @throws UnreadableBatch when it is no number of a playlist */
    static int number(int line, String id) {
        try {
            int number = Integer.parseInt(id);
            require(number >= 0, line, "The id of a playlist is its number");
            return number;
        } catch (NumberFormatException e) {
            throw new UnreadableBatch(line, "The id of a playlist is its number");
        }
    }

    private static void number(int line, @Nullable BigDecimal value) {
        require(
                value == null || value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS,
                line,
                "A number has too many digits");
    }

    private static void texts(int line, @Nullable String... texts) {
        for (var text : texts) {
            require(text == null || isText(text, LONGEST_TEXT), line, "A text is too long, or none");
        }
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null && text.length() <= longest && text.indexOf('\0') < 0;
    }

    private static void require(boolean so, int line, String why) {
        if (!so) {
            throw new UnreadableBatch(line, why);
        }
    }
}
