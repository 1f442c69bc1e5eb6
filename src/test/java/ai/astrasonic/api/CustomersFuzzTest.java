package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.api.Described.Operation;
import ai.astrasonic.testing.IdentityServerForTests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests made from the description and then spoilt: whatever a program sends, it is told what is wrong, and nothing fails. */
class CustomersFuzzTest extends CustomerStories {

    private static final int OF_EACH = 70;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "1e309",
            "9223372036854775808",
            "NaN",
            "true",
            "\0",
            "a\0b",
            "\uD800",
            "\uDFFFx",
            "\u202Eabc",
            "Ω≈ç√∫˜µ≤≥÷",
            "👩‍👩‍👧‍👦",
            "İstanbul",
            "../../etc/passwd",
            "C:\\Windows",
            "\\\\server\\share",
            "' OR 1=1 --",
            "${jndi:ldap://x}",
            "%00%0a%0d",
            "\r\nX-Injected: 1",
            "<script>alert(1)</script>",
            "Zg",
            "cmVrb3JkYm94CjE",
            "MjAyNi0xMS0yMlQwOTowMDowMFoKMDE5YWIwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDBkZWFk",
            "x".repeat(100_000));

    private final IdentityServerForTests server = IdentityServerForTests.ofTheRun();

    @BeforeEach
    void ada_can_sign_out() {
        server.knows(named(ADA));
    }

    @AfterEach
    void nobody_is_left() {
        server.door().isAsNew();
    }

    @Test
    void whatever_is_sent_nothing_fails() {
        var random = new Random(20261127);
        var described = Described.of(text(asNobody(MockMvcRequestBuilders.get(CustomersOpenApi.PATH))));
        for (var operation : described.operations()) {
            for (int i = 0; i < OF_EACH; i++) {
                var request = spoilt(described, operation, random);
                var answer = send(request.with(token(ADA)));

                assertThat(answer.getStatus())
                        .as(operation + ", request " + i + ": " + text(answer))
                        .isLessThan(500);
            }
        }
    }

    private MockHttpServletRequestBuilder spoilt(Described described, Operation operation, Random random) {
        var id = UriUtils.encodePathSegment(word(random), StandardCharsets.UTF_8);
        var path = URI.create(operation.path().replace("{id}", id));
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), path);
        operation.described().path("parameters").forEach(parameter -> {
            if (random.nextInt(3) > 0) {
                add(
                        request,
                        parameter.get("in").asString(),
                        parameter.get("name").asString(),
                        word(random));
            }
        });
        if (random.nextInt(4) == 0) {
            request.queryParam(word(random).isBlank() ? "extra" : "unknown", word(random));
        }
        return operation.described().has("requestBody") ? withBody(request, described, operation, random) : request;
    }

    private static void add(MockHttpServletRequestBuilder request, String in, String name, String value) {
        if ("header".equals(in)) {
            request.header(name, value);
        } else if ("query".equals(in)) {
            request.queryParam(name, value);
        }
    }

    private static MockHttpServletRequestBuilder withBody(
            MockHttpServletRequestBuilder request, Described described, Operation operation, Random random) {
        if (random.nextInt(3) > 0) {
            request.header(HttpHeaders.IF_MATCH, "*");
        }
        var type = described.bodyTypeOf(operation);
        request.contentType(random.nextInt(12) == 0 ? "text/plain" : type);
        if (!type.contains("json")) {
            return request.content(spoiltFile(random));
        }
        var body = body(described, described.bodyOf(operation), random);
        var text = JsonMapper.shared().writeValueAsString(body);
        return request.content(random.nextInt(10) == 0 ? text.substring(0, random.nextInt(text.length())) : text);
    }

    /** A real file, cut and with some of its bytes changed. */
    private static byte[] spoiltFile(Random random) {
        var file = library(random.nextBoolean() ? "rekordbox-6.xml" : "traktor-nml-19.nml")
                .clone();
        for (int i = 0; i < random.nextInt(8); i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return random.nextBoolean() ? file : Arrays.copyOf(file, random.nextInt(file.length));
    }

    private static JsonNode body(Described described, JsonNode schema, Random random) {
        var properties = described.schema(schema).path("properties");
        if (random.nextInt(12) == 0) {
            return anything(random, 0);
        }
        var body = JSON.objectNode();
        properties.properties().forEach(property -> {
            if (random.nextInt(6) > 0) {
                body.set(property.getKey(), value(described, property.getValue(), random));
            }
        });
        if (random.nextInt(4) == 0) {
            body.set("extra", anything(random, 0));
        }
        return body;
    }

    /** As described, or anything else. */
    private static JsonNode value(Described described, JsonNode schema, Random random) {
        var resolved = described.schema(schema);
        if (random.nextInt(2) == 0) {
            return anything(random, 0);
        }
        if (resolved.has("enum")) {
            return resolved.get("enum").get(random.nextInt(resolved.get("enum").size()));
        }
        return resolved.path("type").toString().contains("boolean")
                ? JSON.booleanNode(random.nextBoolean())
                : JSON.stringNode(word(random));
    }

    private static JsonNode anything(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextDouble() * 1e300);
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.stringNode(word(random));
            case 5 -> JSON.arrayNode().add(anything(random, depth + 1)).add(anything(random, depth + 1));
            case 6 -> object(word(random), anything(random, depth + 1));
            default -> deep();
        };
    }

    private static ObjectNode object(String name, JsonNode value) {
        var object = JSON.objectNode();
        object.set(name, value);
        return object;
    }

    private static JsonNode deep() {
        JsonNode deep = JSON.arrayNode();
        for (int i = 0; i < 400; i++) {
            deep = JSON.arrayNode().add(deep);
        }
        return deep;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
