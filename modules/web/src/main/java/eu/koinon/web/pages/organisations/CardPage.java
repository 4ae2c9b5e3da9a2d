package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.profile.Cards;
import eu.koinon.organisations.profile.WriteCard;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How to reach an organisation, for an address book. */
@Path("/organisations/{organisation}/card.vcf")
@Produces("text/vcard")
public class CardPage {

    @Inject
    private WriteCard card;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        return Response.ok(card.write(OrganisationId.parse(organisation)), Cards.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organisation.vcf\"")
                .build();
    }
}
