package ai.astrasonic.customers;

import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for their own data.
 *
 * @param words of their own; null for none
 */
public record MyRequest(
        RequestKind kind, Language language, @Nullable String words, Particulars particulars) {}
