package ai.astrasonic.finance.auditcheck;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/** The attributes of the element at which a reader stands, as the validator takes them. */
final class SaxAttributes {

    private static final Attributes NONE = new AttributesImpl();

    private SaxAttributes() {}

    static Attributes of(XMLStreamReader xml) {
        if (xml.getAttributeCount() == 0) {
            return NONE;
        }
        var attributes = new AttributesImpl();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            attributes.addAttribute(text(xml.getAttributeNamespace(i)), name, name, "CDATA", xml.getAttributeValue(i));
        }
        return attributes;
    }

    /** The reader says null where SAX says nothing. */
    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
