package ai.astrasonic.console.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.datamap.DataSet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

class DataMapViewTest extends ViewTest {

    @Test
    @WithMockUser(roles = "auditor")
    void an_auditor_sees_every_data_set() {
        navigate("data-map", DataMapView.class);

        assertThat(test(grid()).size()).isGreaterThan(10);
    }

    @Test
    @WithMockUser(roles = "dpo")
    void the_address_selects_a_data_set_and_its_fields_are_shown() {
        open("data-map", "selected=accounts.account&place=DATABASE");

        assertThat($(H2.class).withText("Account").exists()).isTrue();
        assertThat(find(UnorderedList.class).single().getElement().getTextRecursively())
                .contains("email")
                .contains("Contact · given by the person");
    }

    @Test
    @WithMockUser(roles = "dpo")
    void a_search_finds_a_field_by_its_name() {
        open("data-map", "q=audit_chain");

        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    @WithMockUser(roles = "dpo")
    void what_fits_no_filter_offers_to_clear_them() {
        open("data-map", "q=nothing-is-called-so");

        assertThat(words()).contains("Nothing matches");
    }

    @Test
    @WithMockUser
    void staff_without_a_role_are_told_so() {
        assertThatThrownBy(() -> navigate("data-map", DataMapView.class)).isInstanceOf(IllegalArgumentException.class);

        assertThat(words()).contains("You have no role here");
    }

    @SuppressWarnings("unchecked")
    private Grid<DataSet> grid() {
        return find(Grid.class).single();
    }
}
