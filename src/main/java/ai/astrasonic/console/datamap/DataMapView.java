package ai.astrasonic.console.datamap;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Rows;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the data map: every set of records in every place, with what the law asks to know of it (Art. 30). */
@Route("data-map")
@Menu(title = "nav.datamap", icon = "map", order = 4)
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
class DataMapView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient DataMap map;
    private final transient Words words;
    private final transient DataSetDetail detail;
    private final RecordList<DataSet> list;

    DataMapView(DataMap map, Words words, DataSetDetail detail, RecordDownloads downloads) {
        this.map = map;
        this.words = words;
        this.detail = detail;
        var columns = columns();
        list = new RecordList<>(
                spec(columns), Rows.of(map::dataSets, DataSet::key, this::fits, columns), DataMapView::show);
        wide();
        add(new PageHead(t("nav.datamap"), t("datamap.sentence"), downloads.links()), list);
    }

    private ListSpec<DataSet> spec(List<ListColumn<DataSet>> columns) {
        return new ListSpec<>(
                "data-map",
                t("nav.datamap"),
                DataSet::key,
                columns,
                List.of(modules(), places(), about(), erasures()),
                true,
                this::card,
                detail::of,
                set -> Optional.empty(),
                () -> EmptyState.of("map", t("datamap.empty.title"), t("datamap.empty.text")));
    }

    private List<ListColumn<DataSet>> columns() {
        return List.of(
                ListColumn.of("title", t("datamap.title"), this::titled, words::title)
                        .orderedBy(Comparator.comparing(words::title))
                        .grow(3),
                ListColumn.of("about", t("datamap.about"), DataMapView::people, DataMapView::peopleWord)
                        .orderedBy(Comparator.comparing(DataSet::role)),
                ListColumn.text("term", t("datamap.term"), words.terms()).grow(2),
                ListColumn.text("module", t("datamap.module"), DataSet::module)
                        .orderedBy(Comparator.comparing(DataSet::module)),
                ListColumn.text("place", t("datamap.place"), DataMapView::place)
                        .orderedBy(Comparator.comparing(DataSet::place)),
                ListColumn.text("erasure", t("datamap.erasure"), DataMapView::erasure)
                        .orderedBy(Comparator.comparing(DataSet::erasure)));
    }

    private boolean fits(DataSet set, ListState state) {
        String text = String.join(" ", set.key(), set.name(), words.title(set), fieldNames(set));
        return Rows.has(text, state.search())
                && state.value("module").map(set.module()::equals).orElse(true)
                && state.value("place").map(set.place().name()::equals).orElse(true)
                && state.value("about").map(about(set)::equals).orElse(true)
                && state.value("erasure").map(erasureKey(set)::equals).orElse(true);
    }

    private static String fieldNames(DataSet set) {
        return set.fields().stream().map(field -> field.name()).collect(Collectors.joining(" "));
    }

    private ListFilter modules() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        map.dataSets().stream().map(DataSet::module).distinct().sorted().forEach(name -> choices.put(name, name));
        return new ListFilter("module", t("datamap.module"), choices);
    }

    private static ListFilter places() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        Stream.of(Place.values()).forEach(place -> choices.put(place.name(), t("datamap.place." + place)));
        return new ListFilter("place", t("datamap.place"), choices);
    }

    private static ListFilter about() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        Stream.of("people", "staff", "nobody").forEach(whom -> choices.put(whom, t("datamap.about." + whom)));
        return new ListFilter("about", t("datamap.about"), choices);
    }

    private static ListFilter erasures() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        Stream.of(Erasure.values()).forEach(erasure -> choices.put(erasure.name(), t("datamap.erasure." + erasure)));
        return new ListFilter("erasure", t("datamap.erasure"), choices);
    }

    private Component titled(DataSet set) {
        var title = new Span(words.title(set));
        title.addClassName("strong");
        var name = new Span(set.name());
        name.addClassNames("soft", "mono");
        var both = new Div(title, name);
        both.addClassName("stack");
        return both;
    }

    private Component card(DataSet set) {
        var line = new Div(titled(set), people(set));
        line.addClassName("line");
        var more = new Span(words.term(set));
        more.addClassName("soft");
        var card = new Div(line, more);
        card.addClassName("card-row");
        return card;
    }

    private static String place(DataSet set) {
        return t("datamap.place." + set.place());
    }

    private static String about(DataSet set) {
        if (set.isAboutCustomers()) {
            return "people";
        }
        return set.isAboutPeople() ? "staff" : "nobody";
    }

    private static String peopleWord(DataSet set) {
        return t("datamap.about." + about(set));
    }

    private static Component people(DataSet set) {
        return State.of(set.isAboutPeople() ? State.Tone.INFO : State.Tone.NEUTRAL, peopleWord(set));
    }

    private static String erasureKey(DataSet set) {
        return set.isAboutPeople() ? set.erasure().name() : "";
    }

    private static String erasure(DataSet set) {
        return set.isAboutPeople() ? t("datamap.erasure." + set.erasure()) : "–";
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(DataMapView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("nav.datamap");
    }
}
