package ai.astrasonic.finance.bank;

import ai.astrasonic.shared.XmlReading;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a bank statement (ISO 20022, camt.053), of any version, element by element. */
final class Camt053 {

    /** Part of the name that Stripe's payouts come under. */
    private static final String STRIPE = "STRIPE";

    private static final int ISO_DAY = 10;
    private static final int LONGEST_TEXT = 4_000;

    private final Deque<String> path = new ArrayDeque<>();
    private final List<BankLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private @Nullable Long amount;
    private @Nullable LocalDate day;
    private String reference = "";
    private boolean debit;
    private boolean statement;

    private Camt053() {}

    /** @throws StatementRefused when it is none */
    static Statement read(InputStream file) {
        try {
            return new Camt053().all(XmlReading.open(file));
        } catch (XMLStreamException | DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            throw new StatementRefused("The file cannot be read as a statement");
        }
    }

    private Statement all(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS -> text(xml.getText().strip());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        if (!statement || first == null || last == null) {
            throw new StatementRefused("The file holds no statement with a movement");
        }
        return new Statement(first, last, List.copyOf(lines));
    }

    private void begin(XMLStreamReader xml) {
        path.push(xml.getLocalName());
        statement |= is("Stmt");
        if (is("Ntry")) {
            words.setLength(0);
            amount = null;
            day = null;
            reference = "";
            debit = false;
        }
        if (is("Amt", "Ntry") && !"EUR".equals(xml.getAttributeValue(null, "Ccy"))) {
            throw new StatementRefused("A movement is not in euro");
        }
    }

    private void text(String text) {
        if (text.isEmpty() || !path.contains("Ntry")) {
            return;
        }
        if (is("Amt", "Ntry")) {
            amount = new BigDecimal(text).movePointRight(2).longValueExact();
        } else if (is("CdtDbtInd", "Ntry")) {
            debit = text.equals("DBIT");
        } else if (is("Dt", "BookgDt") || is("DtTm", "BookgDt")) {
            day = LocalDate.parse(text.substring(0, Math.min(ISO_DAY, text.length())));
        } else if (is("AcctSvcrRef", "Ntry") || is("NtryRef", "Ntry") && reference.isEmpty()) {
            reference = text;
        } else if (words.length() < LONGEST_TEXT) {
            words.append(text).append(' ');
        }
    }

    private void end() {
        if (is("Ntry")) {
            entry();
        }
        path.pop();
    }

    private void entry() {
        if (amount == null || day == null) {
            throw new StatementRefused("A movement lacks its amount or its day");
        }
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        if (words.toString().toUpperCase(Locale.ROOT).contains(STRIPE)) {
            long signed = debit ? -amount : amount;
            lines.add(new BankLine(named(signed, day), day, signed));
        }
    }

    /** Where a bank gives no reference: the day, the amount and how many of the same came before. */
    private String named(long signed, LocalDate on) {
        if (!reference.isEmpty()) {
            return reference;
        }
        long same = lines.stream()
                .filter(line -> line.bookedOn().equals(on) && line.amountMinor() == signed)
                .count();
        return "%s %d %d".formatted(on, signed, same + 1);
    }

    private boolean is(String element) {
        return element.equals(path.peek());
    }

    private boolean is(String element, String in) {
        var two = path.iterator();
        return two.hasNext() && element.equals(two.next()) && two.hasNext() && in.equals(two.next());
    }
}
