package eu.koinon.web.api;

import eu.koinon.organisations.centres.Hours;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Opening hours as they are sent to us: by the day's name, such as 09:00-12:00, 14:00-17:00. */
class HoursSerializer extends StdSerializer<Hours> {

    HoursSerializer() {
        super(Hours.class);
    }

    @Override
    public void serialize(Hours hours, JsonGenerator json, SerializationContext context) {
        json.writePOJO(hours.typed());
    }
}
