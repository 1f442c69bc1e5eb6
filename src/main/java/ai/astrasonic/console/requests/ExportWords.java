package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestLine;
import ai.astrasonic.requests.RequestStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of an export in the language of whoever asked, taken before it is streamed. */
record ExportWords(
        String title,
        List<String> headers,
        Map<RequestKind, String> kinds,
        Map<Channel, String> channels,
        Map<RequestStatus, String> statuses) {

    static ExportWords now() {
        return new ExportWords(
                t("nav.requests"),
                List.of(
                        t("requests.case"),
                        t("requests.kind"),
                        t("requests.channel"),
                        t("requests.status"),
                        t("requests.received"),
                        t("requests.due"),
                        t("desk.days"),
                        t("requests.assignee")),
                words(RequestKind.values(), RequestWords::kind),
                words(Channel.values(), channel -> t("requests:request.channel." + channel)),
                words(RequestStatus.values(), RequestWords::status));
    }

    List<String> cells(RequestLine line) {
        return List.of(
                line.id().toString(),
                kinds.getOrDefault(line.kind(), ""),
                channels.getOrDefault(line.channel(), ""),
                statuses.getOrDefault(line.status(), ""),
                line.receivedAt().toString(),
                line.due().toString(),
                line.status().isOpen() ? Integer.toString(line.daysLeft()) : "",
                line.assignee().orElse(""));
    }

    private static <E extends Enum<E>> Map<E, String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).collect(Collectors.toMap(Function.identity(), word));
    }
}
