package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.reports.kit.TypedSheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedSheetsTest {

    private static final List<TypedSheets.Column> COLUMNS = List.of(
            new TypedSheets.Column("entry", ""),
            new TypedSheets.Column("booked_on", ""),
            new TypedSheets.Column("debit", "#,##0.00"));

    @Test
    void days_and_amounts_are_numbers_and_text_is_never_a_formula() throws IOException {
        var parts = workbook(10, List.of(row("=HYPERLINK(1)", LocalDate.of(2025, 3, 12), new BigDecimal("12.10"))));

        assertThat(new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                .contains("<is><t>=HYPERLINK(1)</t></is>", "<v>45728", "<v>12.1</v>")
                .doesNotContain("<f>");
        assertThat(new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8))
                .contains("yyyy-mm-dd", "#,##0.00");
    }

    @Test
    void what_is_more_than_a_sheet_holds_goes_on_in_the_next_under_the_same_heading() throws IOException {
        var rows = new ArrayList<List<Object>>();
        for (int row = 1; row <= 5; row++) {
            rows.add(row("E" + row, LocalDate.of(2025, 1, row), BigDecimal.valueOf(row)));
        }

        var cells = new WorkbookCells(workbook(3, rows));

        assertThat(cells.of(1)).extracting(List::getFirst).containsExactly("entry", "E1", "E2");
        assertThat(cells.of(2)).extracting(List::getFirst).containsExactly("entry", "E3", "E4");
        assertThat(cells.of(3)).extracting(List::getFirst).containsExactly("entry", "E5");
    }

    @Test
    void nothing_is_a_sheet_of_headings_and_an_absent_value_an_empty_cell() throws IOException {
        assertThat(new WorkbookCells(workbook(3, List.of())).of(1))
                .containsExactly(List.of("entry", "booked_on", "debit"));
        assertThat(new WorkbookCells(workbook(3, List.of(Arrays.asList("E1", null, 5L))))
                        .of(1)
                        .getLast())
                .containsExactly("E1", "5");
    }

    private static List<Object> row(String entry, LocalDate day, BigDecimal amount) {
        return List.of(entry, day, amount);
    }

    private static Map<String, byte[]> workbook(int rowsPerSheet, List<List<Object>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheets = new TypedSheets("ledger", COLUMNS, rowsPerSheet, out)) {
            for (var row : rows) {
                sheets.add(row);
            }
        }
        return Unzipped.parts(out.toByteArray());
    }
}
