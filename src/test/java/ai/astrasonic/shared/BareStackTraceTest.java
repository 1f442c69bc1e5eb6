package ai.astrasonic.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BareStackTraceTest {

    @Test
    void a_foreign_message_is_never_written_wherever_in_the_exception_it_is() {
        var foreign = new IOException("Key (email)=(dj@example.org) already exists");
        foreign.addSuppressed(new IllegalArgumentException("dj@example.org too"));

        var text = written(new IllegalStateException("for dj@example.org", foreign));

        assertThat(text)
                .doesNotContain("example.org")
                .contains("java.lang.IllegalStateException", "Caused by: java.io.IOException")
                .contains("Suppressed: java.lang.IllegalArgumentException")
                .contains("at ai.astrasonic.shared.BareStackTraceTest.");
    }

    @Test
    void what_we_say_ourselves_is_told() {
        var ours = catchThrowable(() -> OneByOne.each("things", List.of(7, 8), one -> {
            if (one == 7) {
                throw new IOException("dj@example.org");
            }
            return 1;
        }));

        assertThat(written(ours))
                .contains("SomeFailed: 1 of 2 things failed: 7")
                .doesNotContain("example.org");
    }

    @Test
    void the_application_logs_exceptions_in_no_other_way() throws IOException {
        try (var file = BareStackTraceTest.class.getResourceAsStream("/logback-spring.xml")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("conversionWord=\"bare\" class=\"" + BareStackTrace.class.getName() + "\"")
                    .contains("name=\"LOG_EXCEPTION_CONVERSION_WORD\" value=\"%bare\"");
        }
    }

    private static String written(Throwable thrown) {
        var logger = new LoggerContext().getLogger("test");
        return new BareStackTrace().convert(new LoggingEvent("", logger, Level.ERROR, "It failed", thrown, null));
    }
}
