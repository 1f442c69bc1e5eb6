package ai.astrasonic.finance.books;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The statement that books, and the rules that it is given. */
final class BookSql {

    static final String BOOK = read("/finance/book.sql");

    private BookSql() {}

    /** Rules, codes and rates as the statement reads them: JSON by the name of its parameter. */
    static Map<String, String> rules() {
        return Map.of(
                "rules", JsonMapper.shared().writeValueAsString(BookingRule.all()),
                "codes", JsonMapper.shared().writeValueAsString(codes()),
                "rates", JsonMapper.shared().writeValueAsString(VatRate.all()));
    }

    private static List<Code> codes() {
        return VatCode.all().stream().map(Code::of).toList();
    }

    private record Code(
            String key,
            VatCode.Place place,
            boolean taxed,
            boolean byNumber,
            String revenue,
            String vat,
            boolean rated,
            boolean perCountry) {

        static Code of(VatCode code) {
            return new Code(
                    code.key(),
                    code.place(),
                    code.taxed(),
                    code.byNumber(),
                    code.revenue(),
                    code.vat(),
                    code.rated(),
                    !code.vat().isEmpty() && LedgerAccount.of(code.vat()).perCountry());
        }
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(BookSql.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
