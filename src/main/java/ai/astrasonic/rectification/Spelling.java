package ai.astrasonic.rectification;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.shared.EmailAddress;
import java.util.List;
import java.util.stream.Stream;

/** A value as it was typed and in the form by which it is compared; the same but for addresses. */
record Spelling(String typed, String normal) {

    static Spelling of(AccountAttribute attribute, String value) {
        return new Spelling(value, attribute == AccountAttribute.EMAIL ? new EmailAddress(value).normal() : value);
    }

    List<String> forms() {
        return Stream.of(typed, normal).distinct().toList();
    }
}
