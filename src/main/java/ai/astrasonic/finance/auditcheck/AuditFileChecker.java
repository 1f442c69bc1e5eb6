package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.AuditFileVersion;
import ai.astrasonic.shared.XmlReading;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Checks an audit file in one pass and in bounded memory: its schema, the rules [0001] to [0010], references, counts and
 * uniqueness. Whatever is in the file, the answer is a report and never an exception.
 */
public final class AuditFileChecker {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "ISO-8859-1", "US-ASCII");
    private static final String VERSION_3_2_1 =
            "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.0/structures/XmlAuditfileFinancieel3.2.1";

    private final Place place = new Place();
    private final Findings findings = new Findings(place);
    private Optional<AuditFileVersion> version = Optional.empty();
    private @Nullable OnePass pass;
    private boolean begun;

    private AuditFileChecker() {}

    /** Checks the file, with the following files beside it where it is split. */
    public static AuditFileReport check(Path file) {
        var checker = new AuditFileChecker();
        try (var whole = SplitFiles.open(file, checker.findings)) {
            checker.read(whole);
        } catch (IOException e) {
            checker.findings.addWhole(AuditRule.UNREADABLE, "");
        } catch (Hopeless e) {
            checker.findings.addWhole(e.rule(), "");
        }
        return checker.report();
    }

    /** Checks what comes out of a stream. */
    public static AuditFileReport check(InputStream file) {
        var checker = new AuditFileChecker();
        checker.read(file);
        return checker.report();
    }

    private AuditFileReport report() {
        var figures =
                pass == null ? new AuditFileReport.Figures(0, 0, BigInteger.ZERO, BigInteger.ZERO) : pass.figures();
        return new AuditFileReport(version, findings.first(), findings.counts(), figures);
    }

    private void read(InputStream file) {
        try {
            document(XmlReading.open(new GuardedStream(new BufferedInputStream(file, 1 << 16))));
        } catch (Hopeless e) {
            findings.add(e.rule());
        } catch (XMLStreamException | WstxLazyException e) {
            broken(e);
        } catch (SAXException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            findings.add(AuditRule.TOO_COMPLEX);
        }
    }

    private void document(XMLStreamReader xml) throws XMLStreamException, SAXException {
        encoding(xml.getCharacterEncodingScheme());
        encoding(xml.getEncoding());
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new Hopeless(AuditRule.DOCUMENT_TYPE);
            }
        }
        begun = true;
        place.at(xml.getLocation().getLineNumber(), "");
        version = AuditFileVersion.ofNamespace(SaxAttributes.text(xml.getNamespaceURI()))
                .filter(known -> xml.getLocalName().equals("auditfile"));
        if (version.isEmpty()) {
            throw new Hopeless(
                    VERSION_3_2_1.equals(xml.getNamespaceURI()) ? AuditRule.VERSION_3_2_1 : AuditRule.UNKNOWN_FORMAT);
        }
        pass = new OnePass(xml, version.get(), findings, place);
        pass.read();
    }

    private void encoding(@Nullable String named) {
        if (named != null
                && !ENCODINGS.contains(named.toUpperCase(Locale.ROOT))
                && findings.count(AuditRule.ENCODING) == 0) {
            findings.addWhole(AuditRule.ENCODING, "");
        }
    }

    private void broken(Exception e) {
        var message = String.valueOf(e.getMessage());
        if (caused(e, CharConversionException.class) || message.contains("encoding")) {
            findings.add(AuditRule.ENCODING);
        } else if (caused(e, IOException.class)) {
            findings.add(AuditRule.UNREADABLE);
        } else if (message.contains("limit (")) {
            findings.add(AuditRule.TOO_COMPLEX);
        } else if (caused(e, WstxEOFException.class)) {
            findings.add(begun ? AuditRule.CUT_OFF : AuditRule.EMPTY);
        } else {
            findings.add(begun ? AuditRule.NOT_WELL_FORMED : AuditRule.NOT_XML);
        }
    }

    private static boolean caused(@Nullable Throwable e, Class<? extends Throwable> by) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (by.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
