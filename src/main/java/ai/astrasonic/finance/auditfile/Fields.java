package ai.astrasonic.finance.auditfile;

import ai.astrasonic.finance.auditfile.WriterNote.Kind;
import ai.astrasonic.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The leaves of one version: each as the format can hold it, with a note where that is not what the books hold. */
final class Fields {

    private final XmlOut xml;
    private final Notes notes;
    private final Map<String, Integer> lengths;
    private final Set<String> currencies;
    private final Set<String> countries;

    Fields(XmlOut xml, Notes notes, AuditFileVersion version) {
        this.xml = xml;
        this.notes = notes;
        this.lengths = FieldLengths.of(version);
        this.currencies = CodeLists.currencies(version);
        this.countries = CodeLists.countries(version);
    }

    /** An id is never changed, or two might become one. */
    void id(String element, String id) {
        if (id.length() > FieldLengths.ID || FieldText.withoutForbidden(id) != id) {
            throw new IllegalArgumentException("The file cannot hold this " + element + ": " + id);
        }
        xml.leaf(element, id);
    }

    void optionalId(String element, @Nullable String id) {
        if (id != null) {
            id(element, id);
        }
    }

    void text(String element, @Nullable String text, String of) {
        if (text == null) {
            return;
        }
        var clean = FieldText.withoutForbidden(text);
        if (clean != text) {
            notes.add(Kind.CHARACTER_REPLACED, element, of);
        }
        var fitting = FieldText.shortened(clean, lengths.getOrDefault(element, Integer.MAX_VALUE));
        if (fitting != clean) {
            notes.add(Kind.SHORTENED, element, of);
        }
        xml.leaf(element, fitting);
    }

    void country(String element, @Nullable String country, String of) {
        if (country != null && known(countries, country, 2)) {
            xml.leaf(element, country);
        } else if (country != null) {
            notes.add(Kind.CODE_LEFT_OUT, element, of);
        }
    }

    void plain(String element, Object value) {
        xml.leaf(element, value.toString());
    }

    void amount(String element, String sideElement, long amount, Side side) {
        xml.leaf(element, AuditAmounts.text(amount));
        xml.leaf(sideElement, side.code());
    }

    void original(Money original, String of) {
        var code = original.currency().getCurrencyCode();
        if (!known(currencies, code, 3)) {
            notes.add(Kind.CODE_LEFT_OUT, "currency", of);
            return;
        }
        int digits = Math.max(0, original.currency().getDefaultFractionDigits());
        var exact = BigDecimal.valueOf(original.minorUnits(), digits);
        var written = exact.setScale(Math.min(2, digits), RoundingMode.HALF_EVEN);
        if (written.compareTo(exact) != 0) {
            notes.add(Kind.ROUNDED, "curAmnt", of);
        }
        xml.start("currency");
        xml.leaf("curCode", code);
        xml.leaf("curAmnt", written.toPlainString());
        xml.end();
    }

    private static boolean known(Set<String> list, String code, int length) {
        return list.isEmpty()
                ? code.length() == length && code.chars().noneMatch(Character::isDigit)
                : list.contains(code);
    }
}
