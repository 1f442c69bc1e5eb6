package ai.astrasonic.api;

import ai.astrasonic.limits.RateLimit;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The description of the customers' interface (OpenAPI 3.1), read off its controllers and open to everybody. */
@Configuration(proxyBeanMethods = false)
class CustomersOpenApi {

    static final String PATH = "/api/v1/openapi.json";

    private static final String TOKEN = "token";

    @Bean
    @Order(0)
    SecurityFilterChain description(HttpSecurity http, ApiSettings settings, Problems problems, Clock clock) {
        http.securityMatcher(PATH);
        http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.headers(ApiSecurity::headers);
        http.addFilterBefore(
                new RateLimit(settings.burst(), settings.perSecond(), clock, problems::tooMany),
                AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    OpenAPI customersInterface() {
        return new OpenAPI()
                .info(new Info()
                        .title("Astrasonic for its customers")
                        .version("1")
                        .description(
                                "What a customer's program reads and does in their name, on their own account only."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas(CommonAnswers.PROBLEM, problem())
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token of the customers realm")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)));
    }

    @Bean
    OperationCustomizer commonAnswers() {
        return new CommonAnswers();
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457); the reference finds the line in our log")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("reference", new StringSchema())
                .required(List.of("title", "status"));
    }
}
