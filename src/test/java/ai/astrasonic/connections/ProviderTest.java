package ai.astrasonic.connections;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.processors.Recipients;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderTest {

    private final Recipients register = new Recipients();

    @ParameterizedTest
    @EnumSource
    void the_register_says_of_a_grant_that_ends_by_itself_how_long_it_lasts(Provider provider) {
        var said = register.get(provider.recipient()).retention();

        assertThat(provider.life()).satisfiesAnyOf(life -> assertThat(life).isEmpty(), life -> {
            var months = life.orElseThrow().toTotalMonths();
            assertThat(said.en()).contains("ends by itself " + months + " months");
            assertThat(said.nl()).contains("eindigt vanzelf " + months + " maanden");
        });
    }
}
