package ai.astrasonic.finance.auditfile;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/** Writes elements, one a line where they hold others. */
final class XmlOut {

    private final XMLStreamWriter2 xml;

    XmlOut(OutputStream out) {
        var factory = new WstxOutputFactory();
        factory.configureForSpeed();
        factory.getConfig().doSupportNamespaces(false);
        try {
            this.xml = (XMLStreamWriter2) factory.createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void document(String root, String namespace) {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(root);
            xml.writeAttribute("xmlns", namespace);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void start(String element) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void leaf(String element, @Nullable String text) {
        if (text == null) {
            return;
        }
        try {
            xml.writeStartElement(element);
            xml.writeCharacters(text);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void flush() {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Ends so many open elements and the document. */
    void endDocument(int open) {
        try {
            for (int i = 0; i < open; i++) {
                xml.writeEndElement();
            }
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(XMLStreamException e) {
        return e.getCause() instanceof IOException io
                ? new UncheckedIOException(io)
                : new IllegalStateException("The audit file could not be written", e);
    }
}
