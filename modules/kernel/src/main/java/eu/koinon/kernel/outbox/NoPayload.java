package eu.koinon.kernel.outbox;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** A job is named by its instance and carries nothing else, so no object is ever deserialised from the table. */
final class NoPayload implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return new byte[0];
    }

    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"})
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return null;
    }
}
