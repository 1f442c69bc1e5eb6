package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The one list: filters with chips, rows that load as one scrolls, the selected record beside them. Its whole state is a
 * {@link ListState} that comes from the address and goes there; it never asks how many rows there are.
 */
public final class RecordList<T> extends Div {

    private static final int PAGE = 50;
    private static final int NARROW = 760;
    private static final int BESIDE = 3;

    // On a phone the layout shows the detail as a dialog of its own, which it leaves without a name.
    private static final String NAME_OVERLAY = """
            const label = $0;
            this.updateComplete.then(() => {
              const detail = this.shadowRoot.getElementById('detail');
              const name = () => detail.getAttribute('role') === 'dialog'
                  ? detail.setAttribute('aria-label', label) : detail.removeAttribute('aria-label');
              new MutationObserver(name).observe(detail, {attributes: true, attributeFilter: ['role']});
              name();
            });""";

    private final transient ListSpec<T> spec;
    private final transient Rows<T> rows;
    private final transient Consumer<ListState> navigate;
    private final Grid<T> grid = new Grid<>();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final ListToolbar<T> toolbar;
    private final Div nothing = new Div();
    private final Map<String, Integer> positions = new HashMap<>();
    private ListState state = ListState.none();
    private boolean applying;
    private boolean narrow;
    private boolean beside;

    /** The last argument puts a state into the address, from where it comes back by {@link #apply}. */
    public RecordList(ListSpec<T> spec, Rows<T> rows, Consumer<ListState> navigate) {
        this.spec = spec;
        this.rows = rows;
        this.navigate = navigate;
        addClassNames("record-list", "list-" + spec.name());
        toolbar = new ListToolbar<>(spec, this::go, this::dense, this::copied, rows::count);
        nothing.addClassName("list-empty");
        layout.addClassName("list-body");
        layout.setMaster(new Div(grid, nothing));
        layout.setMasterSize("18rem", true);
        layout.setDetailSize("27rem", false);
        layout.setOverlaySize("100%");
        layout.addDetailEscapePressListener(escape -> go(state.select("")));
        layout.addBackdropClickListener(click -> go(state.select("")));
        layout.addAttachListener(attached -> layout.getElement().executeJs(NAME_OVERLAY, t("list.detail")));
        buildGrid();
        add(toolbar, layout);
    }

    /** The list inside a view, where there is one: for the keys that move through it. */
    public static Optional<RecordList<?>> in(Component view) {
        if (view instanceof RecordList<?> list) {
            return Optional.of(list);
        }
        return view == null
                ? Optional.empty()
                : view.getChildren()
                        .map(RecordList::in)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private void buildGrid() {
        grid.addClassName("list-grid");
        grid.setPageSize(PAGE);
        grid.getElement().setAttribute("aria-label", spec.title());
        dense(toolbar.dense());
        grid.setItems(query -> fetch(query).peek(this::seen));
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                go(state.select(selection.getFirstSelectedItem().map(spec.id()).orElse("")));
            }
        });
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                sorted(sort.getSortOrder());
            }
        });
    }

    private Stream<T> fetch(Query<T, Void> query) {
        if (query.getOffset() == 0) {
            positions.clear();
        }
        var found = rows.part(state, query.getOffset(), query.getLimit());
        if (query.getOffset() == 0) {
            showWhetherEmpty(found.isEmpty());
        }
        return found.stream();
    }

    private void seen(T row) {
        positions.putIfAbsent(spec.id().apply(row), positions.size());
    }

    private void showWhetherEmpty(boolean empty) {
        grid.setVisible(!empty);
        nothing.setVisible(empty);
        if (empty && nothing.getComponentCount() == 0) {
            nothing.add(
                    state.narrowed(spec.filters())
                            ? noMatch()
                            : spec.whenEmpty().get());
        }
    }

    private Component noMatch() {
        return EmptyState.of("search", t("list.nomatch.title"), t("list.nomatch.text"))
                .offering(t("list.clear"), () -> go(ListState.none()));
    }

    /** Shows what an address says. */
    public void apply(ListState address) {
        var wanted = address.knownTo(spec.filters());
        boolean same = state.sameRows(wanted) && !positions.isEmpty();
        var columns = toolbar.shown();
        state = wanted;
        toolbar.show(wanted);
        if (!toolbar.shown().equals(columns)) {
            showColumns();
        }
        showSort();
        if (!same) {
            refresh();
        }
        showSelected();
    }

    /** Reads the rows again: something outside changed. */
    public void refresh() {
        nothing.removeAll();
        positions.clear();
        showWhetherEmpty(rows.part(state, 0, 1).isEmpty());
        grid.getLazyDataView().refreshAll();
    }

    /** Shows the selected record as it is now. */
    public void refreshSelected() {
        layout.setDetail(state.selected().flatMap(rows::byId).map(this::detail).orElse(null));
    }

    private void showSelected() {
        var selected = state.selected().flatMap(rows::byId);
        selected.ifPresentOrElse(grid::select, grid::deselectAll);
        layout.setDetail(selected.map(this::detail).orElse(null));
        showColumns(selected.isPresent());
    }

    private Component detail(T row) {
        var detail = new ListDetail(spec.detail().apply(row), () -> go(state.select("")));
        spec.page().apply(row).ifPresent(detail::linkTo);
        return detail;
    }

    private void showSort() {
        applying = true;
        grid.sort(state.sortedBy()
                .flatMap(key -> Optional.ofNullable(grid.getColumnByKey(key)))
                .map(column -> List.of(new GridSortOrder<>(
                        column, state.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)))
                .orElse(List.of()));
        applying = false;
    }

    private void sorted(List<GridSortOrder<T>> order) {
        if (applying) {
            return;
        }
        var first = order.stream().findFirst();
        go(first.map(sort -> state.sort(sort.getSorted().getKey(), sort.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> state.with(ListState.SORT, "")));
    }

    private void go(ListState wanted) {
        navigate.accept(wanted);
    }

    /** Selects the row a number of places further down. */
    public void move(int places) {
        int at = state.selected().map(id -> positions.getOrDefault(id, -1)).orElse(-1);
        int next = Math.clamp(at + places, 0, Math.max(positions.size() - 1, 0));
        rows.part(state, next, 1).stream().findFirst().map(spec.id()).ifPresent(id -> {
            grid.scrollToIndex(next);
            go(state.select(id));
        });
    }

    private void showColumns() {
        if (narrow) {
            addCards();
            return;
        }
        grid.removeAllColumns();
        var shown = toolbar.shown().stream();
        (beside ? shown.limit(BESIDE) : shown).forEach(this::addColumn);
        showSort();
    }

    /** Beside a selected record there is room for the first columns only. */
    private void showColumns(boolean besideDetail) {
        if (beside != besideDetail || grid.getColumns().isEmpty()) {
            beside = besideDetail;
            showColumns();
        }
    }

    private void addColumn(ListColumn<T> column) {
        var added = grid.addComponentColumn(column.cell()::apply)
                .setHeader(column.header())
                .setKey(column.key())
                .setResizable(true)
                .setFlexGrow(column.grow());
        added.setSortable(column.order() != null);
    }

    private void addCards() {
        grid.removeAllColumns();
        grid.addComponentColumn(spec.card()::apply).setHeader(spec.title());
    }

    private void dense(boolean dense) {
        grid.setClassName("dense", dense);
    }

    private String copied() {
        return Csv.of(toolbar.shown(), rows.part(state, 0, ListToolbar.COPIED));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        var resized = attached.getUI().getPage().addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detached -> resized.remove());
    }

    private void fit(int width) {
        boolean nowNarrow = width > 0 && width < NARROW;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            showColumns();
        }
    }
}
