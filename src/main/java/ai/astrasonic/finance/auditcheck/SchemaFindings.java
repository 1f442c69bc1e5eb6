package ai.astrasonic.finance.auditcheck;

import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** What the schema refuses, in our words: the validator's own would repeat the text of the file. */
final class SchemaFindings implements ErrorHandler {

    private static final long MOST = 100_000;
    private static final Pattern CODE = Pattern.compile("^cvc-([a-zA-Z]+)");
    private static final Pattern MAX_LENGTH = Pattern.compile("maxLength '(\\d+)'");

    private final Findings findings;
    private final Content content;
    private long errors;
    private boolean told;

    SchemaFindings(Findings findings, Content content) {
        this.findings = findings;
        this.content = content;
    }

    /** The next element: what is refused about it is refused for a reason of its own. */
    void next() {
        told = false;
    }

    @Override
    public void error(SAXParseException refused) {
        if (++errors > MOST) {
            throw new Hopeless(AuditRule.TOO_COMPLEX);
        }
        var message = String.valueOf(refused.getMessage());
        var code = CODE.matcher(message);
        switch (code.find() ? code.group(1) : "") {
            case "complex", "elt", "attribute", "assertion" -> findings.add(AuditRule.SCHEMA_STRUCTURE);
            case "maxLength" -> length(message);
            case "length", "minLength" -> tell(AuditRule.SCHEMA_LENGTH);
            case "enumeration" -> code();
            // Says again what has been said of this element.
            case "type" -> findings.addIf(!told, AuditRule.SCHEMA_VALUE);
            default -> tell(AuditRule.SCHEMA_VALUE);
        }
    }

    private void tell(AuditRule rule) {
        findings.addIf(!told, rule);
        told = true;
    }

    /** The validator counts a character beyond U+FFFF as two; the schema language counts it as one. */
    private void length(String message) {
        var text = content.text();
        var most = MAX_LENGTH.matcher(message);
        boolean fits = most.find() && text.codePointCount(0, text.length()) <= Integer.parseInt(most.group(1));
        if (fits) {
            told = true;
        } else {
            tell(AuditRule.SCHEMA_LENGTH);
        }
    }

    /** The lists of 3.2 are of 2014: a code that is right today is no mistake of whoever wrote the file. */
    private void code() {
        if (CodeRules.isCurrency(content.name()) && CodeRules.isKnownCurrency(content.text())) {
            tell(AuditRule.CURRENCY_CODE);
        } else if (CodeRules.isCountry(content.name()) && CodeRules.isKnownCountry(content.text())) {
            tell(AuditRule.COUNTRY_CODE);
        } else {
            tell(AuditRule.SCHEMA_VALUE);
        }
    }

    @Override
    public void fatalError(SAXParseException refused) {
        error(refused);
    }

    @Override
    public void warning(SAXParseException refused) {}
}
