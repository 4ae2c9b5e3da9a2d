package eu.koinon.access.signin;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;

/** Nothing but the gate and its record: a person has proven themself again. */
@UseCase
@Needs(Permission.STEP_UP)
public class RecordStepUp {

    public void record() {}
}
