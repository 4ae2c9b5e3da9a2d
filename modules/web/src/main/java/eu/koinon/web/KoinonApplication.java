package eu.koinon.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Pages and API alike are resources; the container finds them in this archive and in the modules' jars. */
@ApplicationPath("/")
public class KoinonApplication extends Application {}
