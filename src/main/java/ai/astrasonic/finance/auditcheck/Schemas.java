package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.AuditFileVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** The official schemas, read once; nothing that a file names is ever fetched. */
final class Schemas {

    private static final Map<AuditFileVersion, Schema> ALL = read();

    private Schemas() {}

    static ValidatorHandler validator(AuditFileVersion version) {
        var schema = ALL.get(version);
        if (schema == null) {
            throw new IllegalStateException("There is no schema of " + version);
        }
        return schema.newValidatorHandler();
    }

    private static Map<AuditFileVersion, Schema> read() {
        var all = new EnumMap<AuditFileVersion, Schema>(AuditFileVersion.class);
        for (var version : AuditFileVersion.values()) {
            all.put(version, read(version));
        }
        return all;
    }

    private static Schema read(AuditFileVersion version) {
        try (var in = version.schema()) {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(in));
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of " + version + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
