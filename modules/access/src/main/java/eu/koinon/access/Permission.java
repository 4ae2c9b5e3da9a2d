package eu.koinon.access;

import static eu.koinon.access.Scope.NETWORK;
import static eu.koinon.access.Scope.ORGANISATION;
import static eu.koinon.access.Scope.SELF;
import static eu.koinon.kernel.Role.ADMIN;
import static eu.koinon.kernel.Role.AUDITOR;
import static eu.koinon.kernel.Role.COORDINATOR;
import static eu.koinon.kernel.Role.DELEGATE;
import static eu.koinon.kernel.Role.MEMBER;
import static eu.koinon.kernel.Role.READER;
import static eu.koinon.kernel.Role.SIGNATORY;

import eu.koinon.kernel.Role;
import java.util.Locale;
import java.util.Set;

/**
 * The one table of who may do what. A role grants within the organisation that it is held in; a role of the network
 * (coordinator, auditor) grants in every organisation. {@code SELF} permissions need no role, only a signed-in person.
 */
public enum Permission {
    //                         scope         written to the audit log   roles
    ORGANISATION_CREATE(NETWORK, Log.YES, Step.YES, COORDINATOR),
    ORGANISATION_LIST(NETWORK, Log.NO, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR, AUDITOR),
    ORGANISATION_READ(NETWORK, Log.NO, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR, AUDITOR),
    ORGANISATION_EDIT(ORGANISATION, Log.YES, Step.NO, ADMIN, COORDINATOR),
    ORGANISATION_CONFIRM(ORGANISATION, Log.YES, Step.NO, ADMIN),
    ORGANISATION_EXPORT(NETWORK, Log.YES, Step.YES, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR, AUDITOR),
    ORGANISATION_REMOVE(NETWORK, Log.YES, Step.YES, COORDINATOR),
    ORGANISATION_PLAN(NETWORK, Log.NO, Step.NO, COORDINATOR),
    ORGANISATION_MERGE(NETWORK, Log.YES, Step.YES, COORDINATOR),
    ORGANISATION_SPLIT(NETWORK, Log.YES, Step.YES, COORDINATOR),
    ORGANISATION_RETURN(NETWORK, Log.YES, Step.YES, COORDINATOR),
    ORGANISATION_UNDO(NETWORK, Log.YES, Step.YES, COORDINATOR),

    NETWORK_WATCH(NETWORK, Log.NO, Step.NO, COORDINATOR),

    MEMBERSHIP_LIST(ORGANISATION, Log.NO, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR),
    INVITATION_LIST(ORGANISATION, Log.NO, Step.NO, ADMIN, COORDINATOR),
    INVITATION_RESEND(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    INVITATION_WITHDRAW(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    MEMBERSHIP_INVITE(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    MEMBERSHIP_ASSIGN(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    MEMBERSHIP_REMOVE(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    MANDATE_LIST_PROOFS(ORGANISATION, Log.NO, Step.NO, ADMIN, COORDINATOR),
    MANDATE_READ_PROOF(ORGANISATION, Log.YES, Step.NO, ADMIN, COORDINATOR),
    MANDATE_PROVE(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    JOIN_LIST(ORGANISATION, Log.NO, Step.NO, ADMIN, COORDINATOR),
    JOIN_DECIDE(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    JOIN_DOMAINS(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    DEPUTY_LIST(ORGANISATION, Log.NO, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR),
    DEPUTY_NAME(ORGANISATION, Log.YES, Step.YES, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER),
    DEPUTY_END(ORGANISATION, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER),

    IMPORT_READ(ORGANISATION, Log.NO, Step.NO, ADMIN, COORDINATOR),
    IMPORT_UPLOAD(ORGANISATION, Log.YES, Step.NO, ADMIN, COORDINATOR),
    IMPORT_CONFIRM(ORGANISATION, Log.YES, Step.YES, ADMIN, COORDINATOR),
    IMPORT_DISCARD(ORGANISATION, Log.YES, Step.NO, ADMIN, COORDINATOR),

    PERSON_READ_LOCK(NETWORK, Log.NO, Step.NO, COORDINATOR),
    PERSON_LOCK(NETWORK, Log.YES, Step.YES, COORDINATOR),
    PERSON_UNLOCK(NETWORK, Log.YES, Step.YES, COORDINATOR),

    PERSON_ERASE(NETWORK, Log.YES, Step.YES, COORDINATOR),
    WORKING_GROUP_LIST(NETWORK, Log.NO, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR, AUDITOR),
    WORKING_GROUP_READ(NETWORK, Log.NO, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR, AUDITOR),
    WORKING_GROUP_CREATE(NETWORK, Log.YES, Step.NO, COORDINATOR),
    WORKING_GROUP_END(NETWORK, Log.YES, Step.NO, COORDINATOR),
    WORKING_GROUP_JOIN(NETWORK, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER),
    WORKING_GROUP_WITHDRAW(NETWORK, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR),
    WORKING_GROUP_LEAVE(NETWORK, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR),
    WORKING_GROUP_CHOOSE_MAIL(NETWORK, Log.NO, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, READER, COORDINATOR),
    WORKING_GROUP_ENROL(ORGANISATION, Log.YES, Step.NO, ADMIN, COORDINATOR),
    // convenors may, and they hold no role for it: the use cases ask the fence who convenes
    WORKING_GROUP_EDIT(NETWORK, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, COORDINATOR),
    WORKING_GROUP_DECIDE(NETWORK, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, COORDINATOR),
    WORKING_GROUP_TAKE_OUT(NETWORK, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, COORDINATOR),
    WORKING_GROUP_APPOINT(NETWORK, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, COORDINATOR),

    INTEREST_EDIT(NETWORK, Log.YES, Step.NO, COORDINATOR),
    INTEREST_PUBLISH(NETWORK, Log.YES, Step.YES, COORDINATOR),
    INTEREST_EXTEND(NETWORK, Log.YES, Step.NO, COORDINATOR),
    INTEREST_RENEW(ORGANISATION, Log.YES, Step.NO, ADMIN),
    APPLICATION_LIST(NETWORK, Log.NO, Step.NO, COORDINATOR),
    APPLICATION_READ(NETWORK, Log.NO, Step.NO, COORDINATOR),
    APPLICATION_ADMIT(NETWORK, Log.YES, Step.NO, COORDINATOR),
    APPLICATION_EXPORT(NETWORK, Log.YES, Step.YES, COORDINATOR),
    NOTICE_PUBLISH(NETWORK, Log.YES, Step.YES, COORDINATOR),
    NOTICE_WATCH(NETWORK, Log.NO, Step.NO, COORDINATOR),
    REVIEW_MANAGE(NETWORK, Log.YES, Step.NO, COORDINATOR),
    REVIEW_LIST(NETWORK, Log.NO, Step.NO, COORDINATOR),
    REVIEW_TRY(NETWORK, Log.NO, Step.NO, COORDINATOR),
    REVIEW_READ(NETWORK, Log.NO, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, COORDINATOR),
    REVIEW_MARK(NETWORK, Log.YES, Step.NO, ADMIN, SIGNATORY, DELEGATE, MEMBER, COORDINATOR),
    REVIEW_DECIDE(NETWORK, Log.YES, Step.NO, COORDINATOR),
    REVIEW_SEND(NETWORK, Log.YES, Step.YES, COORDINATOR),

    AUDIT_READ_OWN(ORGANISATION, Log.NO, Step.NO, ADMIN),
    AUDIT_READ_ALL(NETWORK, Log.NO, Step.NO, AUDITOR),
    AUDIT_EXPORT_OWN(ORGANISATION, Log.YES, Step.YES, ADMIN),
    AUDIT_EXPORT_ALL(NETWORK, Log.YES, Step.YES, AUDITOR),
    AUDIT_HEAD_EXPORT(NETWORK, Log.YES, Step.NO, AUDITOR, COORDINATOR),

    MAIL_WATCH(NETWORK, Log.NO, Step.NO, COORDINATOR),
    MAIL_RESEND(NETWORK, Log.YES, Step.NO, COORDINATOR),

    ACCOUNT_READ(SELF, Log.NO, Step.NO),
    ACCOUNT_EDIT(SELF, Log.YES, Step.NO),
    ACCOUNT_MOVE(SELF, Log.YES, Step.YES),
    ACCOUNT_EXPORT(SELF, Log.YES, Step.YES),
    ACCOUNT_ERASE(SELF, Log.YES, Step.YES),
    NOTICE_AGREE(SELF, Log.YES, Step.NO),
    MEMBERSHIP_LEAVE(SELF, Log.YES, Step.YES),
    ACT_FOR(SELF, Log.YES, Step.NO),
    DEVICE_LIST(SELF, Log.NO, Step.NO),
    DEVICE_REVOKE(SELF, Log.YES, Step.NO),
    SIGN_IN_MEANS_READ(SELF, Log.NO, Step.NO),
    SIGN_IN_MEANS_CHANGE(SELF, Log.YES, Step.YES),
    TOKEN_LIST(SELF, Log.NO, Step.NO),
    TOKEN_CREATE(SELF, Log.YES, Step.YES),
    TOKEN_REVOKE(SELF, Log.YES, Step.NO),
    STEP_UP(SELF, Log.YES, Step.NO),
    SIGN_OUT(SELF, Log.YES, Step.NO);

    private final Scope scope;
    private final boolean logged;
    private final boolean stepUp;
    private final Set<Role> roles;

    Permission(Scope scope, Log log, Step step, Role... roles) {
        this.scope = scope;
        this.logged = log == Log.YES;
        this.stepUp = step == Step.YES;
        this.roles = Set.of(roles);
    }

    public Scope scope() {
        return scope;
    }

    /** Whether doing it is written to the audit log. A refusal always is. */
    public boolean isLogged() {
        return logged;
    }

    /** Whether the person must have proven themself within the last minutes: membership changes and exports. */
    public boolean needsStepUp() {
        return stepUp;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The words that Shiro understands, without the instance: {@code membership:invite}. */
    public String words() {
        var name = name().toLowerCase(Locale.ROOT);
        var cut = name.indexOf('_');
        return name.substring(0, cut) + ":" + name.substring(cut + 1).replace('_', '-');
    }

    /** Whether a personal access token must name this one; what one does with one's own account tokens may not do. */
    public boolean isForTokens() {
        return scope != SELF || this == ACCOUNT_READ;
    }

    private enum Log {
        YES,
        NO
    }

    private enum Step {
        YES,
        NO
    }
}
