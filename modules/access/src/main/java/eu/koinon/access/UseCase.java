package eu.koinon.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One thing that somebody can do here: a class named by its verb, one transaction, through the gate. It says what it needs
 * with {@link Needs}, or why it needs nothing with {@link Open}; the build fails when it says neither.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Gated
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {}
