package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.books.VatCode;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Words of finance in the language of whoever looks. */
final class FinanceWords {

    private FinanceWords() {}

    static String code(String key) {
        return VatCode.all().stream()
                .filter(code -> code.key().equals(key))
                .map(code -> code.title(locale()))
                .findFirst()
                .orElse(key);
    }

    static String account(String id) {
        return id + " " + LedgerAccount.of(id).title(locale());
    }

    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    static String event(String key) {
        return t("finance.event." + key);
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
