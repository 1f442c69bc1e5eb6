package ai.astrasonic.library.formats;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes rekordbox XML element by element. */
public final class RekordboxXml {

    private final XMLStreamWriter xml;
    private int open;
    private boolean byLocation;

    public RekordboxXml(OutputStream out) {
        this.xml = call(() -> factory().createXMLStreamWriter(out, "UTF-8"));
    }

    private static WstxOutputFactory factory() {
        var factory = new WstxOutputFactory();
        factory.setProperty(
                WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new InvalidCharHandler.ReplacingHandler(' '));
        return factory;
    }

    /** @param settings what the file said of itself when it was read: {@code document.…} and {@code product.…} */
    public void begin(Map<String, String> settings, long tracks) {
        run(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("DJ_PLAYLISTS");
            attributes("document.", settings, Map.of("Version", "1.0.0"));
            xml.writeStartElement("PRODUCT");
            attributes("product.", settings, Map.of("Name", "Astrasonic"));
            xml.writeEndElement();
            xml.writeStartElement("COLLECTION");
            xml.writeAttribute("Entries", Long.toString(tracks));
        });
    }

    public void track(StoredTrack track) {
        run(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement("TRACK");
            xml.writeAttribute("TrackID", track.trackId());
            values(track.values(), TrackField.values());
            attribute("Location", location(track.relativePath()));
            for (var tempo : track.tempos()) {
                xml.writeStartElement("TEMPO");
                values(tempo, TempoField.values());
                xml.writeEndElement();
            }
            for (var cue : track.cues()) {
                cue(cue);
            }
            xml.writeEndElement();
        });
    }

    /** A grid marker stands among the tempos already; rekordbox knows no such cue point. */
    private void cue(Values<CueField> cue) throws XMLStreamException {
        if (CueField.GRID.equals(cue.get(CueField.SORT))) {
            return;
        }
        xml.writeStartElement("POSITION_MARK");
        values(cue, CueField.values());
        xml.writeEndElement();
    }

    public void beginPlaylists() {
        run(() -> {
            xml.writeEndElement();
            xml.writeStartElement("PLAYLISTS");
        });
    }

    public void playlist(StoredPlaylist playlist) {
        run(() -> {
            closeTo(playlist.depth());
            xml.writeCharacters("\n");
            xml.writeStartElement("NODE");
            open++;
            byLocation = playlist.byLocation();
            xml.writeAttribute("Type", playlist.folder() ? "0" : "1");
            attribute("Name", playlist.name());
            attribute("KeyType", playlist.keyType());
            xml.writeAttribute(playlist.folder() ? "Count" : "Entries", Long.toString(playlist.size()));
            further(playlist.further());
        });
    }

    public void entry(StoredEntry entry) {
        run(() -> {
            String key = byLocation ? location(entry.relativePath()) : entry.trackId();
            xml.writeStartElement("TRACK");
            xml.writeAttribute("Key", key == null ? "" : key);
            xml.writeEndElement();
        });
    }

    public void end() {
        run(() -> {
            closeTo(0);
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void closeTo(int depth) throws XMLStreamException {
        for (; open > depth; open--) {
            xml.writeEndElement();
        }
    }

    private void attributes(String prefix, Map<String, String> settings, Map<String, String> otherwise)
            throws XMLStreamException {
        boolean said = settings.keySet().stream().anyMatch(name -> name.startsWith(prefix));
        for (var setting : (said ? settings : otherwise).entrySet()) {
            if (!said || setting.getKey().startsWith(prefix)) {
                xml.writeAttribute(setting.getKey().substring(said ? prefix.length() : 0), setting.getValue());
            }
        }
    }

    private <F extends Enum<F> & Field> void values(Values<F> values, F[] fields) throws XMLStreamException {
        for (F field : fields) {
            attribute(field.attribute(), values.get(field));
        }
        further(values.further());
    }

    private void further(Map<String, String> further) throws XMLStreamException {
        for (var attribute : further.entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }

    private static @Nullable String location(@Nullable String relativePath) {
        return relativePath == null ? null : LocationText.encode(relativePath);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    @FunctionalInterface
    private interface Making<T> {
        T make() throws XMLStreamException;
    }

    private static void run(Step step) {
        call(() -> {
            step.run();
            return Boolean.TRUE;
        });
    }

    private static <T> T call(Making<T> making) {
        try {
            return making.make();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The library could not be written", e);
        }
    }
}
