package ai.astrasonic.requests;

import ai.astrasonic.requests.identity.IdentitySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RequestSettings.class, IdentitySettings.class})
class RequestsConfiguration {}
