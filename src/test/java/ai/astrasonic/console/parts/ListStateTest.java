package ai.astrasonic.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListStateTest {

    @Test
    void an_address_and_back_is_the_same_state() {
        var state = ListState.none().with("status", "ACTIVE").sort("name", true).select("42");

        assertThat(ListState.from(state.toParameters())).isEqualTo(state);
    }

    @Test
    void what_is_cleared_leaves_the_address() {
        var state = ListState.none().with("status", "ACTIVE").with("status", "");

        assertThat(state).isEqualTo(ListState.none());
    }

    @Test
    void selecting_a_row_does_not_load_the_rows_again() {
        var state = ListState.none().with("status", "ACTIVE");

        assertThat(state.select("7").sameRows(state)).isTrue();
        assertThat(state.with("status", "ERASED").sameRows(state)).isFalse();
    }

    @Test
    void a_sort_says_its_column_and_direction() {
        var state = ListState.from(QueryParameters.fromString("sort=-place"));

        assertThat(state.sortedBy()).isEqualTo(Optional.of("place"));
        assertThat(state.descending()).isTrue();
    }

    @Test
    void a_spreadsheet_takes_no_value_for_a_formula() {
        var column = ListColumn.<String>text("a", "A \"quoted\" title", value -> value);

        assertThat(Csv.of(List.of(column), List.of("=cmd()", "plain, with comma")))
                .isEqualTo("\"A \"\"quoted\"\" title\"\r\n\"'=cmd()\"\r\n\"plain, with comma\"\r\n");
    }

    @Test
    void an_id_is_short_on_screen() {
        assertThat(CopyId.shorten("0199aaaa-bbbb-7ccc-8ddd-eeeeeeffffff")).isEqualTo("0199aaaa-bbb…ffffff");
        assertThat(CopyId.shorten("short")).isEqualTo("short");
    }
}
