package ai.astrasonic.api;

import ai.astrasonic.limits.RateLimit;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to the description of each route what it refuses, and what the filters before all of them do. */
final class CommonAnswers implements OperationCustomizer {

    static final String PROBLEM = "Problem";

    private static final int[] EVERYWHERE = {401, 403, 429};
    private static final int[] OF_POSTS = {400, 409};

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var refuses = handler.getMethodAnnotation(Refuses.class);
        var own = refuses == null ? new int[0] : refuses.value();
        IntStream.of(own).forEach(status -> refuse(operation, status));
        IntStream.of(EVERYWHERE).forEach(status -> refuse(operation, status));
        if (isPost(handler)) {
            operation.addParametersItem(idempotencyKey());
            IntStream.of(OF_POSTS).forEach(status -> refuse(operation, status));
        }
        operation.getResponses().values().forEach(CommonAnswers::tellsLimits);
        return operation;
    }

    private static boolean isPost(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.POST);
    }

    private static HeaderParameter idempotencyKey() {
        return (HeaderParameter) new HeaderParameter()
                .name(Repetitions.KEY)
                .description("A new one for each thing to be done: sent again, it is answered as before for a day")
                .required(false)
                .schema(new StringSchema().minLength(1).maxLength(200));
    }

    private static void refuse(Operation operation, int status) {
        operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(status),
                        new ApiResponse()
                                .description(HttpStatus.valueOf(status).getReasonPhrase())
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static void tellsLimits(ApiResponse response) {
        response.addHeaderObject(RateLimit.POLICY, header("How many requests are served in how many seconds"));
        response.addHeaderObject(RateLimit.LEFT, header("How many are left, and in how many seconds all are back"));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
