package ai.astrasonic.library.formats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A track of a Traktor collection while its element is being read. */
final class TraktorEntry {

    private static final List<String> KEYS = List.of(
            "C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B", "Cm", "C#m", "Dm", "Ebm", "Em", "Fm",
            "F#m", "Gm", "G#m", "Am", "Bbm", "Bm");
    private static final Pattern DATE = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
    private static final BigDecimal KILOBYTE = BigDecimal.valueOf(1024);
    private static final String GRID = "4";
    private static final String LOOP = "5";

    private final TrackDraft track;
    private @Nullable String bpm;

    /** @param attribute gives an attribute of the element ENTRY, null when it has none of that name */
    TraktorEntry(int number, int line, LibraryLimits limits, Attributes attribute) {
        String identity = attribute.get("AUDIO_ID") + "|" + attribute.get("TITLE") + "|" + attribute.get("ARTIST");
        track = new TrackDraft(number, line, Fingerprints.lasting(identity), limits);
        keep(TrackField.TITLE, attribute.get("TITLE"));
        keep(TrackField.ARTIST, attribute.get("ARTIST"));
        keep(TrackField.MODIFIED_ON, day(attribute.get("MODIFIED_DATE")));
    }

    /** Attributes of the element being read. */
    @FunctionalInterface
    interface Attributes {
        @Nullable
        String get(String name);
    }

    /** Traktor numbers no tracks: the part of the path that is not the machine's stands for the track. */
    void foundAt(String volume, String directory, String file, Fingerprints fingerprints) {
        String folders = directory.replace("/:", "/") + file;
        boolean drive = volume.isEmpty() || volume.endsWith(":");
        String location = drive ? volume + folders : "/Volumes/" + volume.replace('/', '_') + folders;
        track.foundAt(location, fingerprints.of(volume + directory + file));
        var path = track.path();
        if (path != null) {
            track.identifiedBy(Fingerprints.lasting(path.below(0)));
        }
    }

    void read(String element, Attributes attribute) {
        switch (element) {
            case "ALBUM" -> {
                keep(TrackField.ALBUM, attribute.get("TITLE"));
                keep(TrackField.TRACK_NUMBER, attribute.get("TRACK"));
            }
            case "INFO" -> readInfo(attribute);
            case "TEMPO" -> {
                bpm = attribute.get("BPM");
                keep(TrackField.BPM, bpm);
            }
            case "MUSICAL_KEY" -> keep(TrackField.MUSICAL_KEY, key(attribute.get("VALUE")));
            case "CUE_V2" -> readCue(attribute);
            default -> {}
        }
    }

    private void readInfo(Attributes attribute) {
        keep(TrackField.GENRE, attribute.get("GENRE"));
        keep(TrackField.LABEL, attribute.get("LABEL"));
        keep(TrackField.COMMENTS, attribute.get("COMMENT"));
        keep(TrackField.REMIXER, attribute.get("REMIXER"));
        keep(TrackField.COMPOSER, attribute.get("PRODUCER"));
        keep(TrackField.MIX, attribute.get("MIX"));
        keep(TrackField.MUSICAL_KEY, attribute.get("KEY"));
        keep(TrackField.SECONDS, attribute.get("PLAYTIME"));
        keep(TrackField.PLAY_COUNT, attribute.get("PLAYCOUNT"));
        keep(TrackField.RATING, attribute.get(attribute.get("RANKING") == null ? "RATING" : "RANKING"));
        keep(TrackField.ADDED_ON, day(attribute.get("IMPORT_DATE")));
        keep(TrackField.LAST_PLAYED_ON, day(attribute.get("LAST_PLAYED")));
        keep(TrackField.BIT_RATE, number(attribute.get("BITRATE"), bits -> bits.movePointLeft(3)));
        keep(TrackField.FILE_SIZE, number(attribute.get("FILESIZE"), size -> size.multiply(KILOBYTE)));
    }

    private void readCue(Attributes attribute) {
        String sort = Objects.requireNonNullElse(attribute.get("TYPE"), "0");
        String start = number(attribute.get("START"), TraktorEntry::seconds);
        var cue = new Values<>(CueField.class)
                .putIfSaid(CueField.NAME, attribute.get("NAME"))
                .put(CueField.SORT, sort.equals(GRID) ? CueField.GRID : sort.equals(LOOP) ? GRID : sort)
                .putIfSaid(CueField.STARTS_AT, start)
                .putIfSaid(CueField.ENDS_AT, end(start, attribute.get("LEN")))
                .putIfSaid(CueField.PAD, attribute.get("HOTCUE"));
        track.addCue(cue);
        if (sort.equals(GRID) && start != null) {
            track.addTempo(new Values<>(TempoField.class)
                    .put(TempoField.STARTS_AT, start)
                    .putIfSaid(TempoField.BPM, bpm)
                    .put(TempoField.METRE, "4/4")
                    .put(TempoField.BEAT, "1"));
        }
    }

    ImportedTrack finished() {
        return track.finished();
    }

    private void keep(TrackField field, @Nullable String text) {
        track.values().putIfSaid(field, text);
    }

    private static @Nullable String end(@Nullable String start, @Nullable String length) {
        String seconds = number(length, TraktorEntry::seconds);
        if (start == null || seconds == null || new BigDecimal(seconds).signum() == 0) {
            return null;
        }
        return new BigDecimal(start).add(new BigDecimal(seconds)).toPlainString();
    }

    private static BigDecimal seconds(BigDecimal milliseconds) {
        var seconds = milliseconds.movePointLeft(3).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    private static @Nullable String number(@Nullable String text, UnaryOperator<BigDecimal> conversion) {
        if (text == null || !Kind.DECIMAL.keeps(text)) {
            return null;
        }
        var number = conversion.apply(new BigDecimal(text));
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : number.toPlainString();
    }

    private static @Nullable String key(@Nullable String value) {
        if (value == null || !Kind.WHOLE.keeps(value)) {
            return null;
        }
        int key = Integer.parseInt(value);
        return key >= 0 && key < KEYS.size() ? KEYS.get(key) : null;
    }

    private static @Nullable String day(@Nullable String date) {
        if (date == null) {
            return null;
        }
        var parts = DATE.matcher(date);
        return parts.matches()
                ? "%s-%02d-%02d"
                        .formatted(parts.group(1), Integer.valueOf(parts.group(2)), Integer.valueOf(parts.group(3)))
                : null;
    }
}
