package eu.koinon.kernel;

import java.util.UUID;

/** What names one thing of one kind: in JSON, in addresses and in the record it is the text of its UUID (RFC 9562). */
public interface Id {

    UUID value();
}
