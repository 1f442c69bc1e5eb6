package ai.astrasonic.library.formats;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the {@code file://localhost/} dress and the percent-encoding off a location. */
final class LocationText {

    private static final Pattern FILE_URL = Pattern.compile("(?is)^\\s*file:(//([^/\\\\]*))?(.*)");
    private static final Pattern STREAMED = Pattern.compile("(?is)^file://localhost([a-z]{2,}:[^/\\\\].*)");

    private static final Pattern STREAM = Pattern.compile("(?is)^[a-z]{2,}:[^/\\\\].*");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private LocationText() {}

    static Optional<String> of(String location) {
        var streamed = STREAMED.matcher(location);
        if (streamed.matches()) {
            return decode(streamed.group(1));
        }
        var url = FILE_URL.matcher(location);
        if (!url.matches()) {
            return Optional.of(location);
        }
        String host = url.group(2) == null ? "" : url.group(2);
        boolean local = host.isEmpty() || host.equalsIgnoreCase("localhost");
        return decode(url.group(3)).map(path -> local ? path : "//" + host + path);
    }

    /** A location under {@link MusicLocation#OWN_FOLDER}; tracks of streaming services have none and keep their name. */
    static String encode(String relativePath) {
        if (STREAM.matcher(relativePath).matches()) {
            return "file://localhost" + encodeUtf8(relativePath, ":");
        }
        return "file://localhost/" + MusicLocation.OWN_FOLDER + "/" + encodeUtf8(relativePath, "");
    }

    private static String encodeUtf8(String path, String alsoPlain) {
        var encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~/".indexOf(c) >= 0);
            if (plain || alsoPlain.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    /** As {@code URLDecoder} would, but "+" stays and a lone "%" is a per cent sign: file names contain both. */
    private static Optional<String> decode(String encoded) {
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        var plain = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            plain.write(low < 0 ? raw[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return Optional.of(
                    decoder.decode(ByteBuffer.wrap(plain.toByteArray())).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
