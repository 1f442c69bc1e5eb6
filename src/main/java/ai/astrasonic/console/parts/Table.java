package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A short table of a page; where the window is narrow each row becomes a card that names its values. */
public class Table extends NativeTable {

    private final List<String> headers;
    private final NativeTableBody body = new NativeTableBody();

    public Table(String label, List<String> headers) {
        this.headers = headers;
        addClassName("table");
        getElement().setAttribute("aria-label", label);
        var row = new NativeTableRow();
        headers.forEach(header -> {
            var cell = new NativeTableHeaderCell(header);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        });
        getHead().add(row);
        add(body);
    }

    public final void row(Component... cells) {
        var row = body.addRow();
        for (int i = 0; i < cells.length; i++) {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", headers.get(i));
            cell.add(cells[i]);
        }
    }
}
