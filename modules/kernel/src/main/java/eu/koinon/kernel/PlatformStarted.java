package eu.koinon.kernel;

/**
 * The platform is deployed and everything in it works, entities and transactions included; the first request is still to
 * come. Observers run before the address is announced, with a request context but for nobody in particular.
 */
public record PlatformStarted() {}
