package ai.astrasonic.promises.checks;

import ai.astrasonic.shared.LawData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country to which sales may have been declared in the One-Stop-Shop.
 *
 * @param untilYear the last year of which that is so; null when it still is
 */
record UnionSale(String country, @Nullable Integer untilYear) {

    static List<UnionSale> all() {
        return LawData.read("union-vat", UnionSale.class);
    }
}
