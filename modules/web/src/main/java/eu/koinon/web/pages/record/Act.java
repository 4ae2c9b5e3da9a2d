package eu.koinon.web.pages.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the record calls acts, and how they are told: its name, for what was tried or is looked for, is the value's own
 * text; a second text tells that it was done, where that is recorded. A test holds the table against the permissions.
 */
public enum Act {
    ORGANISATION_CREATE("organisation:create", "act.organisation-create.done"),
    ORGANISATION_LIST("organisation:list", null),
    ORGANISATION_READ("organisation:read", null),
    ORGANISATION_EDIT("organisation:edit", "act.organisation-edit.done"),
    ORGANISATION_CONFIRM("organisation:confirm", "act.organisation-confirm.done"),
    ORGANISATION_EXPORT("organisation:export", "act.organisation-export.done"),
    ORGANISATION_REMOVE("organisation:remove", "act.organisation-remove.done"),
    ORGANISATION_PLAN("organisation:plan", null),
    ORGANISATION_MERGE("organisation:merge", "act.organisation-merge.done"),
    ORGANISATION_SPLIT("organisation:split", "act.organisation-split.done"),
    ORGANISATION_RETURN("organisation:return", "act.organisation-return.done"),
    ORGANISATION_UNDO("organisation:undo", "act.organisation-undo.done"),
    MEMBERSHIP_LIST("membership:list", null),
    MEMBERSHIP_INVITE("membership:invite", "act.membership-invite.done"),
    MEMBERSHIP_JOIN("membership:join", "act.membership-join.done"),
    MEMBERSHIP_ASSIGN("membership:assign", "act.membership-assign.done"),
    MEMBERSHIP_REMOVE("membership:remove", "act.membership-remove.done"),
    MEMBERSHIP_LEAVE("membership:leave", "act.membership-leave.done"),
    MANDATE_LIST_PROOFS("mandate:list-proofs", null),
    MANDATE_READ_PROOF("mandate:read-proof", "act.mandate-read-proof.done"),
    MANDATE_PROVE("mandate:prove", "act.mandate-prove.done"),
    JOIN_LIST("join:list", null),
    JOIN_DECIDE("join:decide", "act.join-decide.done"),
    JOIN_DOMAINS("join:domains", "act.join-domains.done"),
    DEPUTY_LIST("deputy:list", null),
    DEPUTY_NAME("deputy:name", "act.deputy-name.done"),
    DEPUTY_END("deputy:end", "act.deputy-end.done"),
    INVITATION_LIST("invitation:list", null),
    INVITATION_RESEND("invitation:resend", "act.invitation-resend.done"),
    INVITATION_WITHDRAW("invitation:withdraw", "act.invitation-withdraw.done"),
    IMPORT_READ("import:read", null),
    IMPORT_UPLOAD("import:upload", "act.import-upload.done"),
    IMPORT_CONFIRM("import:confirm", "act.import-confirm.done"),
    IMPORT_DISCARD("import:discard", "act.import-discard.done"),
    PERSON_READ_LOCK("person:read-lock", null),
    PERSON_LOCK("person:lock", "act.person-lock.done"),
    PERSON_UNLOCK("person:unlock", "act.person-unlock.done"),
    PERSON_ERASE("person:erase", "act.person-erase.done"),
    WORKING_GROUP_LIST("working:group-list", null),
    INTEREST_EDIT("interest:edit", "act.interest-edit.done"),
    INTEREST_PUBLISH("interest:publish", "act.interest-publish.done"),
    INTEREST_EXTEND("interest:extend", "act.interest-extend.done"),
    INTEREST_RENEW("interest:renew", "act.interest-renew.done"),
    APPLICATION_LIST("application:list", null),
    APPLICATION_READ("application:read", null),
    APPLICATION_ADMIT("application:admit", "act.application-admit.done"),
    APPLICATION_EXPORT("application:export", "act.application-export.done"),
    NETWORK_WATCH("network:watch", null),
    WORKING_GROUP_READ("working:group-read", null),
    WORKING_GROUP_CREATE("working:group-create", "act.working-group-create.done"),
    WORKING_GROUP_END("working:group-end", "act.working-group-end.done"),
    WORKING_GROUP_JOIN("working:group-join", "act.working-group-join.done"),
    WORKING_GROUP_WITHDRAW("working:group-withdraw", "act.working-group-withdraw.done"),
    WORKING_GROUP_LEAVE("working:group-leave", "act.working-group-leave.done"),
    WORKING_GROUP_CHOOSE_MAIL("working:group-choose-mail", null),
    WORKING_GROUP_ENROL("working:group-enrol", "act.working-group-enrol.done"),
    WORKING_GROUP_EDIT("working:group-edit", "act.working-group-edit.done"),
    WORKING_GROUP_DECIDE("working:group-decide", "act.working-group-decide.done"),
    WORKING_GROUP_TAKE_OUT("working:group-take-out", "act.working-group-take-out.done"),
    WORKING_GROUP_APPOINT("working:group-appoint", "act.working-group-appoint.done"),
    NOTICE_PUBLISH("notice:publish", "act.notice-publish.done"),
    NOTICE_WATCH("notice:watch", null),
    NOTICE_AGREE("notice:agree", "act.notice-agree.done"),
    REVIEW_MANAGE("review:manage", "act.review-manage.done"),
    REVIEW_LIST("review:list", null),
    REVIEW_TRY("review:try", null),
    REVIEW_READ("review:read", null),
    REVIEW_MARK("review:mark", "act.review-mark.done"),
    REVIEW_DECIDE("review:decide", "act.review-decide.done"),
    REVIEW_SEND("review:send", "act.review-send.done"),
    AUDIT_READ_OWN("audit:read-own", null),
    AUDIT_READ_ALL("audit:read-all", null),
    AUDIT_EXPORT_OWN("audit:export-own", "act.audit-export-own.done"),
    AUDIT_EXPORT_ALL("audit:export-all", "act.audit-export-all.done"),
    AUDIT_HEAD_EXPORT("audit:head-export", "act.audit-head-export.done"),
    MAIL_WATCH("mail:watch", null),
    MAIL_RESEND("mail:resend", "act.mail-resend.done"),
    ACCOUNT_READ("account:read", null),
    ACCOUNT_EDIT("account:edit", "act.account-edit.done"),
    ACCOUNT_MOVE("account:move", "act.account-move.done"),
    ACCOUNT_EXPORT("account:export", "act.account-export.done"),
    ACCOUNT_ERASE("account:erase", "act.account-erase.done"),
    ACT_FOR("act:for", "act.act-for.done"),
    DEVICE_LIST("device:list", null),
    DEVICE_REVOKE("device:revoke", "act.device-revoke.done"),
    SIGN_IN_MEANS_READ("sign:in-means-read", null),
    SIGN_IN_MEANS_CHANGE("sign:in-means-change", "act.sign-in-means-change.done"),
    TOKEN_LIST("token:list", null),
    TOKEN_CREATE("token:create", "act.token-create.done"),
    TOKEN_REVOKE("token:revoke", "act.token-revoke.done"),
    STEP_UP("step:up", "act.step-up.done"),
    SIGN_OUT("sign:out", "act.sign-out.done"),
    SIGN_IN_PASSKEY("sign-in:passkey", "act.sign-in-passkey.done"),
    SIGN_IN_PASSWORD("sign-in:password", "act.sign-in-password.done"),
    SIGN_IN_CODE("sign-in:code", null),
    SIGN_IN_STEP_UP("sign-in:step-up", null),
    SIGN_IN_OPENID("sign-in:openid", "act.sign-in-openid.done"),
    NETWORK_SET_UP("network:set-up", "act.network-set-up.done");

    private static final Map<String, Act> BY_WORDS =
            Arrays.stream(values()).collect(Collectors.toMap(Act::words, Function.identity()));

    private final String words;
    private final @Nullable String done;

    Act(String words, @Nullable String done) {
        this.words = words;
        this.done = done;
    }

    /** As they stand in the record: those of a permission, or of what happens before anybody has one. */
    public String words() {
        return words;
    }

    /** The key of the sentence that tells it as done; nothing where only refusals are recorded. */
    public @Nullable String done() {
        return done;
    }

    public static Optional<Act> of(String words) {
        return Optional.ofNullable(BY_WORDS.get(words));
    }
}
