package ai.astrasonic.api;

import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeSettings;
import ai.astrasonic.recipientchanges.PublicChanges;
import ai.astrasonic.shared.Controller;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/** The changes as a feed (RFC 4287): one entry for each, which is updated when the change comes into force or is withdrawn. */
@Component
class RecipientsFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** The day of the policy that first named the recipients: when nothing has changed since. */
    private static final Instant FIRST = Instant.parse("2026-02-26T00:00:00Z");

    private final PublicChanges published;
    private final ChangeSettings settings;

    RecipientsFeed(PublicChanges published, ChangeSettings settings) {
        this.published = published;
        this.settings = settings;
    }

    String in(RecipientsTexts texts) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml, texts);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
        return out.toString();
    }

    private void write(XMLStreamWriter xml, RecipientsTexts texts) throws XMLStreamException {
        var page = settings.page(texts.tag());
        var changes = published.changes();
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", texts.tag());
        element(xml, "id", "tag:" + Controller.WEBSITE + ",2026-02-26:recipients/" + texts.tag());
        element(xml, "title", texts.text("feed"));
        element(
                xml,
                "updated",
                time(changes.isEmpty() ? FIRST : changes.getFirst().updatedAt()));
        link(xml, "self", page + "/feed.atom", "application/atom+xml");
        link(xml, "alternate", page.toString(), "text/html");
        xml.writeStartElement("author");
        element(xml, "name", Controller.NAME);
        xml.writeEndElement();
        for (var change : changes) {
            entry(xml, texts, change, page);
        }
        xml.writeEndElement();
    }

    private static void entry(XMLStreamWriter xml, RecipientsTexts texts, Change change, URI page)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + change.id());
        element(xml, "title", texts.text("state." + change.state()) + ": " + RecipientsContent.title(texts, change));
        element(xml, "published", time(Objects.requireNonNull(change.announcedAt())));
        element(xml, "updated", time(change.updatedAt()));
        link(xml, "alternate", page + "#change-" + change.id(), "text/html");
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(said(texts, change));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String said(RecipientsTexts texts, Change change) {
        var words = change.words().in(texts.language());
        return switch (change.state()) {
            case ANNOUNCED ->
                words + " "
                        + texts.text(
                                "feed.announced",
                                texts.day(Objects.requireNonNull(change.objectionsTo())),
                                texts.day(change.earliest()));
            case IN_FORCE ->
                words + " " + texts.text("feed.in-force", texts.day(Objects.requireNonNull(change.inForceAt())));
            case WITHDRAWN ->
                words + " "
                        + texts.text(
                                "feed.withdrawn",
                                texts.day(Objects.requireNonNull(change.withdrawnAt())),
                                Objects.requireNonNull(change.because()).in(texts.language()));
            case DRAFT, DISCARDED -> throw new IllegalStateException("Not public: change " + change.id());
        };
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
        xml.writeAttribute("type", type);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
