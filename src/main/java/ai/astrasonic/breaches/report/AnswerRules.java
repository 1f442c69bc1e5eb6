package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.report.ReportRefused.Why;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an answer may say. */
final class AnswerRules {

    private static final int LONGEST = 20_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}=\\d{1,12}");

    private AnswerRules() {}

    static void check(Question question, List<String> contents) {
        ReportRefused.when(
                !question.isWritable(), Why.FROM_THE_COUNT, "The figure of " + question.id() + " comes from the count");
        boolean fits = contents.isEmpty()
                || switch (question.kind()) {
                    case TEXT -> contents.size() <= 2 && contents.stream().allMatch(words -> words.length() <= LONGEST);
                    case MOMENT -> contents.size() == 1 && isMoment(contents.getFirst());
                    case CHOICE -> contents.size() == 1 && areOptions(question, contents);
                    case MULTI -> areOptions(question, contents);
                    case YES_NO -> contents.size() == 1 && Set.of("yes", "no").contains(contents.getFirst());
                    case NUMBER -> contents.size() == 1 && areNumbers(contents);
                    case RANGE -> contents.size() <= 2 && areNumbers(contents);
                    case COUNTRIES ->
                        contents.stream().allMatch(one -> COUNTRY.matcher(one).matches());
                };
        ReportRefused.when(!fits, Why.MISFIT, "That does not answer " + question.id());
        ReportRefused.when(
                question.kind() == Question.Kind.RANGE
                        && contents.size() == 2
                        && Long.parseLong(contents.getFirst()) > Long.parseLong(contents.getLast()),
                Why.MINIMUM_ABOVE_MAXIMUM,
                "A minimum is never above its maximum");
    }

    private static boolean areOptions(Question question, List<String> contents) {
        return question.options().stream().map(Question.Option::key).toList().containsAll(contents)
                && Set.copyOf(contents).size() == contents.size();
    }

    private static boolean areNumbers(List<String> contents) {
        return contents.stream().allMatch(one -> NUMBER.matcher(one).matches());
    }

    private static boolean isMoment(String content) {
        try {
            OffsetDateTime.parse(content);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
