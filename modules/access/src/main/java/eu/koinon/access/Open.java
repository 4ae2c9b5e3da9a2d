package eu.koinon.access;

import eu.koinon.kernel.Duty;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A use case that a visitor may call, with the reason why that is right. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Open {

    /** Why nobody needs to be signed in. */
    String value();

    /** What the platform does here for nobody in particular, and so may see. */
    Duty duty() default Duty.NONE;
}
