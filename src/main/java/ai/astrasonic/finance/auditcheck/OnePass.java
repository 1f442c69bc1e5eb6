package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.AuditFileVersion;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** Reads a file of a known version once, from its root on, for its schema and its rules together. */
final class OnePass {

    private static final int MOST_NAMES = 1000;

    private final XMLStreamReader xml;
    private final Content content;
    private final ValidatorHandler validator;
    private final SchemaFindings refused;
    private final Rules rules;
    private final Set<String> names = new HashSet<>();

    OnePass(XMLStreamReader xml, AuditFileVersion version, Findings findings, Place place) {
        this.xml = xml;
        this.rules = new Rules(version, findings);
        this.content = new Content(rules, place);
        this.refused = new SchemaFindings(findings, content);
        this.validator = Schemas.validator(version);
        validator.setErrorHandler(refused);
    }

    /** The reader stands at the root. */
    void read() throws XMLStreamException, SAXException {
        validator.startDocument();
        start();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Hopeless(AuditRule.DOCUMENT_TYPE);
                default -> {}
            }
        }
        validator.endDocument();
    }

    private void start() throws SAXException {
        if (names.add(xml.getLocalName()) && names.size() > MOST_NAMES) {
            throw new Hopeless(AuditRule.TOO_COMPLEX);
        }
        content.start(xml.getLocalName(), line());
        refused.next();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            validator.startPrefixMapping(
                    SaxAttributes.text(xml.getNamespacePrefix(i)), SaxAttributes.text(xml.getNamespaceURI(i)));
        }
        validator.startElement(
                SaxAttributes.text(xml.getNamespaceURI()),
                xml.getLocalName(),
                xml.getLocalName(),
                SaxAttributes.of(xml));
    }

    private void characters() throws SAXException {
        content.characters(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        validator.characters(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void end() throws SAXException {
        refused.next();
        validator.endElement(SaxAttributes.text(xml.getNamespaceURI()), xml.getLocalName(), xml.getLocalName());
        content.end(line());
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }

    AuditFileReport.Figures figures() {
        return rules.figures();
    }
}
