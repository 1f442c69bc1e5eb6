package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibraryFileProblem;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through the elements of an untrusted XML document: no document types, no entities, limits on everything. */
final class XmlCursor {

    private final LibraryLimits limits;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    XmlCursor(InputStream in, LibraryLimits limits) {
        this.limits = limits;
        try {
            this.xml = factory(limits).createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw XmlTrouble.of(broken, 1);
        }
    }

    /** A fresh factory for each file: it remembers names, and a hostile file may invent many. */
    private static XMLInputFactory factory(LibraryLimits limits) {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.attribute());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.names());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        return factory;
    }

    /** Moves to the next start or end of an element; false at the end of the document. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                if (isElement(xml.next())) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | WstxLazyException broken) {
            throw XmlTrouble.of(broken, line());
        }
    }

    private boolean isElement(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                checkNames();
                yield true;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                yield true;
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refuse(LibraryFileProblem.DOCUMENT_TYPE);
            default -> false;
        };
    }

    private void checkNames() {
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        if (depth > limits.depth() || names.size() > limits.names()) {
            throw refuse(LibraryFileProblem.TOO_COMPLEX);
        }
    }

    boolean atStart() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    void eachAttribute(BiConsumer<String, String> reader) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            reader.accept(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    UnreadableLibraryFile refuse(LibraryFileProblem problem) {
        return new UnreadableLibraryFile(problem, line());
    }
}
