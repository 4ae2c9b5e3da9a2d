package eu.koinon.web.api;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Id;
import eu.koinon.organisations.centres.Hours;
import eu.koinon.organisations.directory.Country;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the API reads and writes it. Reading is strict: two readers of a text with a duplicate key, a number in quotes or
 * an unknown member may understand two things, and one of them is the attacker's.
 */
public final class Json {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 200_000;

    /** Shared by all threads; it is never changed after this. */
    public static final ObjectMapper MAPPER = mapper();

    private Json() {}

    private static ObjectMapper mapper() {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
        var values = new SimpleModule()
                .addSerializer(Id.class, ToStringSerializer.instance)
                .addSerializer(EmailAddress.class, ToStringSerializer.instance)
                .addSerializer(Country.class, ToStringSerializer.instance)
                .addSerializer(Hours.class, new HoursSerializer());
        return JsonMapper.builder(factory)
                .addModule(values)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
