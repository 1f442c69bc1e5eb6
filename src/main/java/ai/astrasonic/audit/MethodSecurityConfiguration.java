package ai.astrasonic.audit;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Guards services by {@code @RolesAllowed} or {@code @PreAuthorize} (ASVS 8.3.1) and publishes each refusal. Views carry
 * {@code @RolesAllowed} too, but Vaadin heeds it there: a component must not be wrapped in a proxy.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodSecurityConfiguration {

    @Bean
    static AuthorizationEventPublisher authorizationEventPublisher(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor rolesAllowedOnServices(ApplicationEventPublisher events) {
        var guard = new AuthorizationManagerBeforeMethodInterceptor(services(), new Jsr250AuthorizationManager());
        guard.setOrder(AuthorizationInterceptorsOrder.JSR250.getOrder());
        guard.setAuthorizationEventPublisher(new SpringAuthorizationEventPublisher(events));
        return guard;
    }

    private static Pointcut services() {
        ClassFilter ours = type ->
                type.getName().startsWith("ai.astrasonic.") && !type.getName().startsWith("ai.astrasonic.console.");
        Pointcut onType = new AnnotationMatchingPointcut(RolesAllowed.class, true);
        Pointcut onMethod = AnnotationMatchingPointcut.forMethodAnnotation(RolesAllowed.class);
        return new ComposablePointcut(onType).union(onMethod).intersection(ours);
    }
}
