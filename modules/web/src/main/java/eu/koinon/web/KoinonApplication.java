package eu.koinon.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Pages and API alike are resources; the container finds them in this archive and in the modules' jars. */
@ApplicationPath("/")
public class KoinonApplication extends Application {

    /**
     * Redirects stay relative: behind a proxy that does TLS the container would make them http, and browsers would refuse
     * them. The API describes itself in one way only, which is not WADL.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
