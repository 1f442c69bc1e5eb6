package ai.astrasonic.finance.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the intake. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BooksSettings.class)
class IntakeConfiguration {}
