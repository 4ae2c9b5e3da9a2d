package eu.koinon.web.pages.signin;

import eu.koinon.access.Sessions;
import eu.koinon.access.signin.SignInByProvider;
import eu.koinon.access.signin.SignInByProvider.Arrival;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * To the sign-in provider and back. The ways there are links and no forms: a form may lead to our own pages only (the
 * Content-Security-Policy's form-action). They begin on our own pages, and what is begun can be ended by the browser that
 * began it alone.
 */
@Path("/sign-in/provider")
@Produces("text/html")
public class ProviderPage {

    /** Where a browser says that a request comes from (Fetch Metadata Request Headers). */
    private static final String FROM = "Sec-Fetch-Site";

    private static final String HERE = "same-origin";

    /** From no page at all: an address that was typed, or a bookmark. */
    private static final String TYPED = "none";

    @Inject
    private SignInByProvider provider;

    @Inject
    private SignInForm form;

    @Inject
    private Entrance entrance;

    @Inject
    private Sessions sessions;

    @Inject
    private PendingCookie cookie;

    @GET
    public Response signIn(
            @QueryParam("next") @Nullable String next, @HeaderParam(FROM) @DefaultValue(TYPED) String from) {
        must(from.equals(HERE) || from.equals(TYPED));
        return depart(provider.toSignIn(Onward.to(next).path()));
    }

    @GET
    @Path("prove")
    public Response prove(@QueryParam("next") @Nullable String next, @HeaderParam(FROM) @Nullable String from) {
        var departure = provider.toProve(Onward.to(next).path());
        must(HERE.equals(from));
        return depart(departure);
    }

    @GET
    @Path("connect")
    public Response connect(@HeaderParam(FROM) @Nullable String from) {
        var departure = provider.toConnect("/account/sign-in");
        must(HERE.equals(from));
        return depart(departure);
    }

    @GET
    @Path("return")
    public Response arrive(@Context UriInfo uri) {
        try {
            var query = uri.getRequestUri().getRawQuery();
            return go(provider.arrive(cookie.secret(), query == null ? "" : query));
        } catch (Problem problem) {
            return form.again(Onward.to(null), problem);
        }
    }

    /** A way that changes whom a browser belongs to is gone by the person at it, and not because another site says so. */
    private static void must(boolean begunHere) {
        if (!begunHere) {
            throw new Missing();
        }
    }

    private Response depart(SignInByProvider.Departure departure) {
        return Response.seeOther(departure.address())
                .cookie(cookie.of(departure.next()))
                .build();
    }

    private Response go(Arrival arrival) {
        var onward = Onward.to(arrival.onward());
        if (arrival instanceof Arrival.SignedIn in) {
            return entrance.enter(in.proven(), onward);
        }
        if (arrival instanceof Arrival.CodeNext code) {
            return onward.turn("/sign-in/code").cookie(cookie.of(code.next())).build();
        }
        if (arrival instanceof Arrival.Connected) {
            sessions.notice("account-means.provider-connected");
        }
        return onward.arrive().build();
    }
}
