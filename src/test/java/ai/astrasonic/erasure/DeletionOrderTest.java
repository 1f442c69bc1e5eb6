package ai.astrasonic.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeletionOrderTest {

    @Test
    void puts_children_before_their_parents_and_keeps_to_one_order() {
        var keys = List.of(new ForeignKey("message", "conversation"), new ForeignKey("conversation", "account"));

        var order = DeletionOrder.of(Set.of("account", "conversation", "message", "email"), keys);

        assertThat(order).containsExactly("email", "message", "conversation", "account");
    }

    @Test
    void follows_keys_that_run_through_a_table_without_people() {
        var keys = List.of(new ForeignKey("b", "between"), new ForeignKey("between", "a"));

        assertThat(DeletionOrder.of(Set.of("a", "b"), keys)).containsExactly("b", "a");
    }

    @Test
    void finds_no_order_in_a_circle_and_names_its_tables() {
        var keys = List.of(new ForeignKey("a", "b"), new ForeignKey("b", "c"), new ForeignKey("c", "a"));

        assertThatThrownBy(() -> DeletionOrder.of(Set.of("a", "b", "c"), keys))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("circle")
                .hasMessageContaining("[a, b, c]");
    }

    @Test
    void does_not_call_a_row_that_names_another_of_its_table_a_circle() {
        assertThat(DeletionOrder.of(Set.of("request"), List.of(new ForeignKey("request", "request"))))
                .containsExactly("request");
    }
}
