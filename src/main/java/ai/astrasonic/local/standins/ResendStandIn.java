package ai.astrasonic.local.standins;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Resend: contacts, suppressions and e-mails, as {@code resend.json} of its maker describes them. */
public final class ResendStandIn implements StandIn {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSSSSSx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> ORIGINS = List.of("bounce", "complaint", "manual");

    private final Map<String, Map<String, Object>> contacts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> suppressions = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> mails = new ConcurrentHashMap<>();
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private volatile String key = "";
    private volatile boolean believing;

    public ResendStandIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String recipient() {
        return "resend";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.resend.com");
    }

    /** From now on any other key is refused. */
    public ResendStandIn trusting(String apiKey) {
        key = apiKey;
        return this;
    }

    /** Some of those who were never heard of have a contact, and a few are blocked. */
    public ResendStandIn believing() {
        believing = true;
        return this;
    }

    public void contact(String email, boolean unsubscribed) {
        contacts.put(email, contact(email, "", "", unsubscribed));
    }

    /** @param origin {@code bounce}, {@code complaint} or {@code manual} */
    public void suppress(String email, String origin) {
        var suppression = new LinkedHashMap<String, Object>();
        suppression.put("object", "suppression");
        suppression.put("id", id("s" + email));
        suppression.put("email", email);
        suppression.put("origin", origin);
        suppression.put("source_id", id("m" + email));
        suppression.put("created_at", TIME.format(clock.instant()));
        suppressions.put(email, suppression);
    }

    /** @param event what happened to it last, such as {@code delivered} or {@code scheduled} */
    public void mail(String id, String to, String event, Instant at) {
        var mail = new LinkedHashMap<String, Object>();
        mail.put("object", "email");
        mail.put("id", id);
        mail.put("to", List.of(to));
        mail.put("from", "Astrasonic <hello@astrasonic.example>");
        mail.put("created_at", TIME.format(at));
        mail.put("subject", "Your code");
        mail.put("html", "<p>123456</p>");
        mail.put("last_event", event);
        mails.put(id, mail);
    }

    public boolean hasContact(String email) {
        return contacts.containsKey(email);
    }

    public boolean isSuppressed(String email) {
        return suppressions.containsKey(email);
    }

    public String lastEvent(String mail) {
        return String.valueOf(Objects.requireNonNull(mails.get(mail)).get("last_event"));
    }

    @Override
    public Reply answer(Asked asked) {
        var authorization = asked.headers().get("Authorization");
        if (authorization == null) {
            return error(401, "missing_api_key", "Missing API key in the authorization header");
        }
        if (!key.isEmpty() && !authorization.equals("Bearer " + key)) {
            return error(403, "invalid_api_key", "API key is invalid");
        }
        var parts = asked.path().split("/");
        var which = parts.length > 2 ? URLDecoder.decode(parts[2], StandardCharsets.UTF_8) : "";
        meet(which);
        return switch (asked.method() + " /" + parts[1] + (parts.length > 3 ? "/" + parts[3] : "")) {
            case "GET /contacts" -> found(contacts.get(which), "Contact not found");
            case "POST /contacts" -> create(asked);
            case "PATCH /contacts" -> change(asked, which);
            case "DELETE /contacts" -> deleted("contact", contacts.remove(which), "Contact not found");
            case "GET /suppressions" -> found(suppressions.get(which), "Suppression not found");
            case "DELETE /suppressions" -> deleted("suppression", suppressions.remove(which), "Suppression not found");
            case "GET /emails" ->
                NUMBER.matcher(which).matches()
                        ? found(mails.get(which), "Email not found")
                        : error(422, "validation_error", "The `id` must be a valid UUID.");
            case "POST /emails/cancel" -> cancel(which);
            default -> error(405, "method_not_allowed", "Method not allowed");
        };
    }

    private Reply create(Asked asked) {
        var values = body(asked);
        var email = values.get("email");
        if (email == null) {
            return error(422, "validation_error", "Missing `email` field");
        }
        var contact = contact(
                email.toString(),
                Objects.toString(values.get("first_name"), ""),
                Objects.toString(values.get("last_name"), ""),
                Boolean.TRUE.equals(values.get("unsubscribed")));
        contacts.put(email.toString(), contact);
        return Reply.json(201, Map.of("object", "contact", "id", id("c" + email)));
    }

    private Reply change(Asked asked, String email) {
        var contact = contacts.get(email);
        if (contact == null) {
            return error(404, "not_found", "Contact not found");
        }
        contact.putAll(body(asked));
        return Reply.json(200, Map.of("object", "contact", "id", id("c" + email)));
    }

    private Reply cancel(String id) {
        var mail = mails.get(id);
        if (mail == null) {
            return error(404, "not_found", "Email not found");
        }
        if (!"scheduled".equals(mail.put("last_event", "canceled"))) {
            return error(422, "validation_error", "Only a scheduled email can be canceled");
        }
        return Reply.json(200, mail);
    }

    private void meet(String who) {
        if (believing && who.contains("@") && met.add(who)) {
            int lot = Math.floorMod(who.hashCode(), 8);
            if (lot % 2 == 0) {
                contact(who, lot == 6);
            }
            if (lot < ORIGINS.size()) {
                suppress(who, ORIGINS.get(lot));
            }
        }
    }

    private Map<String, Object> contact(String email, String first, String last, boolean unsubscribed) {
        var contact = new ConcurrentHashMap<String, Object>();
        contact.put("object", "contact");
        contact.put("id", id("c" + email));
        contact.put("email", email);
        contact.put("first_name", first);
        contact.put("last_name", last);
        contact.put("created_at", TIME.format(clock.instant()));
        contact.put("unsubscribed", unsubscribed);
        return contact;
    }

    private static Map<String, Object> body(Asked asked) {
        try {
            return JSON.readValue(asked.body(), new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException noJson) {
            return Map.of();
        }
    }

    private static Reply found(@Nullable Map<String, Object> thing, String otherwise) {
        return thing == null ? error(404, "not_found", otherwise) : Reply.json(200, thing);
    }

    private static Reply deleted(String object, @Nullable Map<String, Object> thing, String otherwise) {
        return thing == null
                ? error(404, "not_found", otherwise)
                : Reply.json(200, Map.of("object", object, "id", String.valueOf(thing.get("id")), "deleted", true));
    }

    private static Reply error(int status, String name, String message) {
        return Reply.json(status, Map.of("statusCode", status, "name", name, "message", message));
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void reset() {
        contacts.clear();
        suppressions.clear();
        mails.clear();
        met.clear();
    }
}
