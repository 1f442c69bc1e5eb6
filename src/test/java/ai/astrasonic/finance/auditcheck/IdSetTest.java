package ai.astrasonic.finance.auditcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A set in little memory says the same as one that keeps everything. */
class IdSetTest {

    @Test
    void dense_sparse_and_odd_ids_are_told_apart_as_by_a_set() {
        for (long seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var ids = new IdSet(new IdBudget());
            var plain = new HashSet<String>();
            for (int i = 0; i < 20_000; i++) {
                var id = id(random);
                assertThat(ids.contains(id)).isEqualTo(plain.contains(id));
                assertThat(ids.add(id)).isEqualTo(plain.add(id));
            }
        }
    }

    private static String id(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(random.nextInt(5_000));
            case 1 -> String.valueOf(random.nextLong(999_999_999_999_999_999L));
            case 2 -> "0" + random.nextInt(500);
            case 3 -> "T-" + random.nextInt(5_000);
            default -> String.valueOf(1_000_000L * random.nextInt(300) + random.nextInt(3));
        };
    }

    @Test
    void numbers_one_after_the_other_need_no_budget() {
        var budget = new IdBudget(0);
        var ids = new IdSet(budget);

        for (int i = 20_250_001; i < 20_350_000; i++) {
            assertThat(ids.add(String.valueOf(i))).isTrue();
        }

        assertThat(ids.add("20300000")).isFalse();
        assertThat(budget.isExhausted()).isFalse();
    }

    @Test
    void what_goes_beyond_the_budget_is_told() {
        var budget = new IdBudget(1);
        var ids = new IdSet(budget);

        assertThat(ids.add("a")).isTrue();
        assertThat(budget.isExhausted()).isFalse();
        assertThat(ids.add("b")).isTrue();
        assertThat(budget.isExhausted()).isTrue();
    }
}
