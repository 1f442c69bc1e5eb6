package ai.astrasonic.retention;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RetentionSettings.class, NoticeSettings.class})
class RetentionConfiguration {}
