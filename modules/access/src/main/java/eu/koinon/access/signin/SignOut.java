package eu.koinon.access.signin;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;

/** Nothing but the gate and its record; the caller ends the session afterwards. */
@UseCase
@Needs(Permission.SIGN_OUT)
public class SignOut {

    public void record() {}
}
