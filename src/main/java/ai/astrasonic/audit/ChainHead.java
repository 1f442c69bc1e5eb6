package ai.astrasonic.audit;

import java.util.HexFormat;
import org.springframework.jdbc.core.RowMapper;

/** A place in the chain and its hash, which vouches for everything before it. */
record ChainHead(long position, String hash) {

    static final RowMapper<ChainHead> ROW = (row, number) ->
            new ChainHead(row.getLong("position"), HexFormat.of().formatHex(row.getBytes("hash")));
}
