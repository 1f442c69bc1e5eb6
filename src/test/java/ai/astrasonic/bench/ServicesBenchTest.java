package ai.astrasonic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** The benchmark of the services in small: every part of it runs to its end; how fast is measured on a quiet machine. */
class ServicesBenchTest {

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_bar_is_measured_and_nothing_is_lost() throws Exception {
        var results = new ArrayList<Result>();

        new ServicesBench(2, 150, 1, 1).measured(500, results::add);

        assertThat(results).extracting(Result::bench).containsExactlyElementsOf(ServicesBench.BARS);
        assertThat(results)
                .filteredOn(result -> !result.bench().equals("services-reads"))
                .allSatisfy(result ->
                        assertThat(result.otherwise()).as(result.bench()).isTrue());
    }
}
