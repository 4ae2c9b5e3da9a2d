package eu.koinon.web.api;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.centres.Hours;
import eu.koinon.organisations.centres.PlaceId;
import eu.koinon.organisations.deputies.DeputyId;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.imports.ImportId;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.FileId;
import eu.koinon.organisations.interest.applications.HolderId;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CriterionId;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.review.TrialId;
import eu.koinon.organisations.invitations.InvitationId;
import eu.koinon.organisations.joining.JoinRequestId;
import eu.koinon.organisations.succession.SuccessionId;
import eu.koinon.organisations.workinggroups.RequestId;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
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
                .addSerializer(PersonId.class, ToStringSerializer.instance)
                .addSerializer(OrganisationId.class, ToStringSerializer.instance)
                .addSerializer(EmailAddress.class, ToStringSerializer.instance)
                .addSerializer(Country.class, ToStringSerializer.instance)
                .addSerializer(InvitationId.class, ToStringSerializer.instance)
                .addSerializer(ImportId.class, ToStringSerializer.instance)
                .addSerializer(JoinRequestId.class, ToStringSerializer.instance)
                .addSerializer(DeputyId.class, ToStringSerializer.instance)
                .addSerializer(PlaceId.class, ToStringSerializer.instance)
                .addSerializer(Hours.class, new HoursSerializer())
                .addSerializer(WorkingGroupId.class, ToStringSerializer.instance)
                .addSerializer(RequestId.class, ToStringSerializer.instance)
                .addSerializer(SuccessionId.class, ToStringSerializer.instance)
                .addSerializer(CallId.class, ToStringSerializer.instance)
                .addSerializer(QuestionId.class, ToStringSerializer.instance)
                .addSerializer(CriterionId.class, ToStringSerializer.instance)
                .addSerializer(ApplicationId.class, ToStringSerializer.instance)
                .addSerializer(HolderId.class, ToStringSerializer.instance)
                .addSerializer(FileId.class, ToStringSerializer.instance)
                .addSerializer(TrialId.class, ToStringSerializer.instance);
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
