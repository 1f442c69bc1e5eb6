package ai.astrasonic.console.texts;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Numbers, sizes and amounts as whoever looks writes them. */
public final class Figures {

    private static final double KILO = 1000;
    private static final double CENTS = 100;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Figures() {}

    public static String number(long value) {
        return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(value);
    }

    /** "1.4 MB". */
    public static String size(long bytes) {
        var numbers = NumberFormat.getNumberInstance(UI.getCurrent().getLocale());
        numbers.setMaximumFractionDigits(1);
        double value = bytes;
        int unit = 0;
        while (Math.abs(value) >= KILO && unit < UNITS.length - 1) {
            value /= KILO;
            unit++;
        }
        return numbers.format(value) + " " + UNITS[unit];
    }

    /** An amount in euros; a dash where there is none to speak of. */
    public static String euros(@Nullable Long cents) {
        if (cents == null) {
            return "–";
        }
        var money = NumberFormat.getCurrencyInstance(UI.getCurrent().getLocale());
        money.setCurrency(Currency.getInstance("EUR"));
        return money.format(cents / CENTS);
    }
}
