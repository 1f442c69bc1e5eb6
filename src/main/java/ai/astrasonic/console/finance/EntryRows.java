package ai.astrasonic.console.finance;

import ai.astrasonic.console.parts.Keyset;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Rows;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.finance.books.BookEntries;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.Entry;
import java.util.List;
import java.util.Optional;

/** The entries that an address asks for, the last number first. */
final class EntryRows implements Rows<Entry> {

    private final BookEntries entries;
    private final PeriodPicker periods;
    private final Keyset<Entry, Long> pages;

    EntryRows(BookEntries entries, PeriodPicker periods) {
        this.entries = entries;
        this.periods = periods;
        pages = new Keyset<>(this::page, Entry::id, this::byId);
    }

    private List<Entry> page(ListState state, Optional<Long> before, int limit) {
        var year = BookPeriod.year(periods.today().getYear());
        return entries.page(EntryFilters.wanted(state, year), before.orElse(Long.MAX_VALUE), limit);
    }

    @Override
    public List<Entry> part(ListState state, int offset, int limit) {
        return pages.part(state, offset, limit);
    }

    @Override
    public Optional<Entry> byId(String id) {
        return Typed.read(id, Long::valueOf).flatMap(entries::find);
    }
}
