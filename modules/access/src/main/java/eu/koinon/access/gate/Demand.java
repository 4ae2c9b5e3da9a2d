package eu.koinon.access.gate;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Open;
import eu.koinon.access.Permission;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.OrganisationId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What one use case asks for, as it can be read on it.
 *
 * @param needs null when it is open to visitors
 * @param on position of the parameter with the organisation, or -1
 * @param about position of the parameter that the log names, or -1
 */
record Demand(String useCase, @Nullable Permission needs, Duty duty, int on, int about) {

    static Demand of(Class<?> type, Method method) {
        var useCase = declaring(type);
        var needs = method.getAnnotation(Needs.class);
        var open = method.getAnnotation(Open.class);
        if (needs == null && open == null) {
            needs = useCase.getAnnotation(Needs.class);
            open = useCase.getAnnotation(Open.class);
        }
        if ((needs == null) == (open == null)) {
            throw new IllegalStateException(useCase.getName() + " must say either what it needs or why it is open");
        }
        return new Demand(
                useCase.getSimpleName(),
                needs == null ? null : needs.value(),
                open == null ? Duty.NONE : open.duty(),
                position(method, On.class),
                position(method, About.class));
    }

    @Nullable
    OrganisationId target(Object[] arguments) {
        return on < 0 ? null : (OrganisationId) arguments[on];
    }

    @Nullable
    String subject(Object[] arguments) {
        return about < 0 || arguments[about] == null ? null : String.valueOf(arguments[about]);
    }

    /** The words for the audit log: the permission's, or the use case's own name. */
    String words() {
        return needs == null ? "open:" + useCase : needs.words();
    }

    private static Class<?> declaring(Class<?> type) {
        // the container puts a generated subclass around the bean
        var found = type;
        while (found.getName().contains("$") && found.getSuperclass() != Object.class && !found.isMemberClass()) {
            found = found.getSuperclass();
        }
        return found;
    }

    private static int position(Method method, Class<? extends Annotation> mark) {
        var parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(mark)) {
                return i;
            }
        }
        return -1;
    }
}
