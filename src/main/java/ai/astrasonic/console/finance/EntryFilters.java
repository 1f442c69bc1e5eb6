package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BookedEvents;
import ai.astrasonic.finance.books.EntryQuery;
import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.books.VatCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** The ways to narrow the entries. */
final class EntryFilters {

    private static final String ACCOUNT = "account";
    private static final String CODE = "code";
    private static final String COUNTRY = "country";
    private static final String EVENT = "event";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private EntryFilters() {}

    static List<ListFilter> all() {
        SequencedMap<String, String> events = new LinkedHashMap<>();
        BookedEvents.all().forEach(event -> events.put(event, FinanceWords.event(event)));
        SequencedMap<String, String> codes = new LinkedHashMap<>();
        VatCode.all().forEach(code -> codes.put(code.key(), code.title(FinanceWords.locale())));
        return List.of(
                new ListFilter(EVENT, t("finance.what"), events),
                new ListFilter(CODE, t("finance.code"), codes),
                ListFilter.byLink(ACCOUNT, t("finance.account"), EntryFilters::isAccount, FinanceWords::account),
                ListFilter.byLink(COUNTRY, t("finance.state"), COUNTRIES::contains, FinanceWords::country),
                ListFilter.byLink(
                        PeriodPicker.PARAMETER,
                        t("finance.period"),
                        name -> BookPeriod.parse(name).isPresent(),
                        name -> name));
    }

    private static boolean isAccount(String id) {
        return Stream.of(id).anyMatch(wanted -> LedgerAccount.find(wanted).isPresent());
    }

    static EntryQuery wanted(ListState state, BookPeriod otherwise) {
        return new EntryQuery(
                state.value(PeriodPicker.PARAMETER).flatMap(BookPeriod::parse).orElse(otherwise),
                state.value(ACCOUNT).orElse(null),
                state.value(CODE).orElse(null),
                state.value(COUNTRY).orElse(null),
                state.value(EVENT).orElse(null),
                state.search().isBlank() ? null : state.search().strip());
    }
}
