package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.shared.Controller;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Which year or quarter a page is about; its address says so. */
@Service
class PeriodPicker {

    static final String PARAMETER = "period";

    private final BookFigures figures;
    private final Clock clock;

    PeriodPicker(BookFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** What the address says, else the year of today. */
    BookPeriod of(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(PARAMETER)
                .flatMap(BookPeriod::parse)
                .orElseGet(() -> BookPeriod.year(today().getYear()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    Select<BookPeriod> field(BookPeriod shown, String address) {
        var field = new Select<BookPeriod>();
        field.setLabel(t("finance.period"));
        field.setItems(choices(shown));
        field.setItemLabelGenerator(BookPeriod::name);
        field.setValue(shown);
        field.addValueChangeListener(change -> UI.getCurrent()
                .navigate(address + "?" + PARAMETER + "=" + change.getValue().name()));
        return field;
    }

    private List<BookPeriod> choices(BookPeriod shown) {
        var years = Stream.concat(figures.years().stream(), Stream.of(today().getYear(), shown.yearNumber()))
                .distinct()
                .sorted((one, other) -> Integer.compare(other, one));
        var choices = new ArrayList<BookPeriod>();
        years.forEach(year -> {
            choices.add(BookPeriod.year(year));
            IntStream.iterate(4, quarter -> quarter >= 1, quarter -> quarter - 1)
                    .mapToObj(quarter -> BookPeriod.quarter(year, quarter))
                    .forEach(choices::add);
        });
        return choices;
    }
}
