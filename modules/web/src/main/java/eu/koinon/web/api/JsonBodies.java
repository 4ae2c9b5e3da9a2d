package eu.koinon.web.api;

import eu.koinon.kernel.InvalidRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads request records and writes answers; it stands before the container's own, more forgiving reader. */
@Provider
@Priority(100)
@Consumes("application/json")
@Produces({"application/json", "application/problem+json"})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            var read = Json.MAPPER.readValue(body, Json.MAPPER.constructType(generic));
            if (read == null) {
                throw new InvalidRequest("json-broken");
            }
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidRequest("json-unknown-member");
        } catch (StreamConstraintsException e) {
            throw new InvalidRequest("json-too-deep");
        } catch (StreamReadException e) {
            throw new InvalidRequest(
                    String.valueOf(e.getMessage()).contains("Duplicate") ? "json-duplicate-member" : "json-broken");
        } catch (JacksonException e) {
            throw new InvalidRequest("json-wrong-type");
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != String.class && !byte[].class.equals(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // into memory first: a failure in the middle must not leave half an answer
        body.write(Json.MAPPER.writeValueAsBytes(value));
    }
}
