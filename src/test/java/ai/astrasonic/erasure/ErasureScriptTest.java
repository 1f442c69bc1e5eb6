package ai.astrasonic.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.erasure.TableErasure.Action;
import ai.astrasonic.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ErasureScriptTest {

    @Autowired
    ErasureScript script;

    @Autowired
    DataMap map;

    @Autowired
    LiveCatalogue catalogue;

    @Test
    void covers_every_table_about_people_once() {
        assertThat(script.tables().stream().map(TableErasure::table))
                .containsExactlyInAnyOrderElementsOf(
                        map.tablesAboutPeople().stream().map(set -> set.name()).toList());
    }

    @Test
    void every_child_comes_before_its_parent_in_the_live_catalogue() {
        var order = script.tables().stream().map(TableErasure::table).toList();

        assertThat(catalogue.foreignKeys())
                .filteredOn(key -> order.contains(key.child()) && order.contains(key.parent()))
                .filteredOn(key -> !key.child().equals(key.parent()))
                .hasSizeGreaterThan(5)
                .allMatch(key -> order.indexOf(key.child()) < order.indexOf(key.parent()));
    }

    @Test
    void an_account_loses_everything_that_tells_who_it_was_and_stays_as_the_anchor() {
        var account = of("account");

        assertThat(account.action()).isEqualTo(Action.CUT_OUT);
        assertThat(account.cutOut())
                .containsExactlyInAnyOrder(
                        "email",
                        "email_as_typed",
                        "email_since",
                        "display_name",
                        "country",
                        "language",
                        "birth_year",
                        "identity_id");
    }

    @Test
    void an_invoice_stays_but_loses_the_address_it_was_sent_to() {
        assertThat(of("invoice").action()).isEqualTo(Action.CUT_OUT);
        assertThat(of("invoice").cutOut()).containsExactly("billed_email");
        assertThat(of("payment").action()).isEqualTo(Action.KEEP);
    }

    @Test
    void product_events_stay_while_the_way_back_to_the_person_goes() {
        assertThat(of("product_event").action()).isEqualTo(Action.KEEP);
        assertThat(of("analytics_link").action()).isEqualTo(Action.DELETE_ROWS);
    }

    @Test
    void refuses_rows_that_stay_and_name_rows_that_go() {
        var key = List.of(new ForeignKey("payment", "support_conversation"));

        assertThatThrownBy(() -> ErasureScript.of(map.tablesAboutPeople(), key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("payment")
                .hasMessageContaining("support_conversation");
    }

    private TableErasure of(String table) {
        return script.tables().stream()
                .filter(fate -> fate.table().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
