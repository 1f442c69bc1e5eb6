package ai.astrasonic.api;

import ai.astrasonic.requests.DownloadContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * Sends what a person downloads, or the part of it that a broken download still lacks (RFC 9110, 14).
 *
 * @param offered as what the browser offers to save it
 */
record ContentResponse(DownloadContent content, String type, String offered) {

    /** @return whether all of it was sent, from the first byte to the last, and not only its head or a part */
    boolean write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers(response);
        var wanted = wanted(request);
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + content.size());
            return false;
        }
        var part = wanted.get();
        if (part.isPartial()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(part.from(), part.to(), content.size()));
        }
        response.setContentLengthLong(part.length());
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return false;
        }
        send(part, response);
        return !part.isPartial();
    }

    private void send(Part part, HttpServletResponse response) throws IOException {
        if (part.length() > 0) {
            try (var in = content.open(part.from(), part.length())) {
                response.setContentType(type);
                if (in.transferTo(response.getOutputStream()) != part.length()) {
                    throw new EOFException("A download ended before its last byte");
                }
            }
        }
        response.flushBuffer();
    }

    private void headers(HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(content.sha256())) + ":");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, offered);
    }

    private String tag() {
        return "\"" + content.sha256() + "\"";
    }

    /** The part asked for; the whole where none, several or one of another content is asked for; empty when it lies outside. */
    private Optional<Part> wanted(HttpServletRequest request) {
        var whole = Optional.of(new Part(0, content.size() - 1, false));
        var range = request.getHeader(HttpHeaders.RANGE);
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (range == null || (condition != null && !condition.equals(tag()))) {
            return whole;
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(range);
        } catch (IllegalArgumentException e) {
            return whole;
        }
        return ranges.size() == 1 ? part(ranges.getFirst(), content.size()) : whole;
    }

    private static Optional<Part> part(HttpRange range, long size) {
        try {
            long from = range.getRangeStart(size);
            long to = range.getRangeEnd(size);
            return from >= size || from > to ? Optional.empty() : Optional.of(new Part(from, to, true));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Part(long from, long to, boolean isPartial) {

        long length() {
            return to - from + 1;
        }
    }
}
