package ai.astrasonic.errorreports;

import ai.astrasonic.outbound.Outbound;
import ch.qos.logback.classic.Logger;
import io.sentry.Sentry;
import io.sentry.SentryOptions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reports what is logged as an error, of screens, interfaces and jobs alike; without a DSN it does nothing. */
@Component
class ErrorReports {

    private final String dsn;
    private final String environment;
    private final Outbound outbound;
    private final ErrorAppender appender = new ErrorAppender();

    ErrorReports(
            @Value("${astrasonic.error-reports.dsn:}") String dsn,
            @Value("${astrasonic.error-reports.environment:production}") String environment,
            Outbound outbound) {
        this.dsn = dsn;
        this.environment = environment;
        this.outbound = outbound;
    }

    @PostConstruct
    void begin() {
        if (!dsn.isBlank()) {
            Sentry.init(this::configure);
            appender.setContext(root().getLoggerContext());
            appender.start();
            root().addAppender(appender);
        }
    }

    private void configure(SentryOptions options) {
        options.setDsn(dsn);
        options.setEnvironment(environment);
        options.setEnableExternalConfiguration(false);
        options.setSendDefaultPii(false);
        options.setAttachServerName(false);
        options.setAttachStacktrace(false);
        options.setSendModules(false);
        options.setSendClientReports(false);
        options.setMaxBreadcrumbs(0);
        options.setEnableAutoSessionTracking(false);
        options.setEnableUncaughtExceptionHandler(false);
        options.setEnableShutdownHook(false);
        options.setBeforeSend(new Scrubber());
        options.setTransportFactory((settings, request) -> new GuardedTransport(settings, request, outbound));
    }

    @PreDestroy
    void end() {
        if (!dsn.isBlank()) {
            root().detachAppender(appender);
            appender.stop();
            Sentry.close();
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
