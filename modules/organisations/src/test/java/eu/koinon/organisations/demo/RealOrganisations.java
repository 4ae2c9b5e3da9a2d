package eu.koinon.organisations.demo;

import java.util.List;

/** Names that the invented network must never use, because somebody real bears them. */
final class RealOrganisations {

    static final List<String> NAMES = List.of(
            // European and international
            "La Strada", "KOK", "ECPAT", "Caritas", "SOLWODI", "PICUM", "ENPATES", "Eurochild", "Defence for Children",
            "Missing Children Europe", "European Guardianship Network", "European Women's Lobby", "Amnesty",
            "Terre des Femmes", "Terre des hommes", "Anti-Slavery International", "Anti-Slavery", "GRETA", "GAATW",
            "Renate", "Talitha Kum", "Save the Children", "Red Cross", "Salvation Army", "Jesuit Refugee Service",
            "A21", "Stop the Traffik", "Hope for Justice", "Women's Link", "Médecins du Monde", "CCME", "Tampep",
            // Germany and Austria
            "Jadwiga", "Ban Ying", "Agisra", "KOOFRA", "Dortmunder Mitternachtsmission", "Nadeschda", "Kobra", "Hydra",
            "In Via", "Fraueninformationszentrum", "Amnesty for Women", "Mimikry", "Ragazza", "Faire Mobilität",
            "Faire Integration", "Arbeit und Leben", "The Justice Project", "Gemeinsam gegen Menschenhandel", "LEFÖ",
            "MEN VIA", "Herzwerk", "Drehscheibe", "Sezonieri", "Diakonie", "Imma", "Karo", "Aldona", "Contra",
            // Belgium, Netherlands, Luxembourg, France
            "Payoke", "PAG-ASA", "Sürya", "Myria", "Child Focus", "Samilia", "Fairwork", "CoMensha", "Humanitas",
            "SHOP", "Fier", "Jade", "Moviera", "Femmes en détresse", "CCEM", "Mist", "Mouvement du Nid",
            "Amicale du Nid", "Ac.Sé", "Hors la rue", "OICEM", "Foyer AFJ", "Fondation Scelles", "Autres Regards",
            "Cimade", "Trajectoires", "Aux captifs la libération",
            // Italy, Spain, Portugal, Malta
            "On the Road", "Gruppo Abele", "Be Free", "Differenza Donna", "Dedalus", "Proxyma", "Piam", "Parsec",
            "Tutori in rete", "Proyecto Esperanza", "APRAMP", "SICAR", "Accem", "CEAR", "Diaconía", "In Género",
            "Amaranta", "Adoratrices", "Cruz Blanca", "Saúde em Português", "APAV", "O Ninho", "UMAR", "Dar Hosea",
            "Aditus", "Kopin",
            // Ireland and the North
            "Ruhama", "Doras", "MECPATHS", "Immigrant Council", "Migrant Rights Centre", "HopeNow", "Reden",
            "AmiAmi", "Talita", "RealStars", "Safe Havens", "Unizon", "Novahuset", "Noomi", "RIKU", "Pro-tukipiste",
            "Monika-Naiset", "Living for Tomorrow", "Eluliin", "Marta", "Patvērums Droša māja", "KOPŽI",
            // the East and the South-East
            "Po-MOC", "KCIK", "Itaka", "Nomada", "Dzieci Niczyje", "Rozkoš bez rizika", "InBáze", "Magdala", "DOTYK",
            "Brána do života", "Náruč", "Ključ", "Karitas", "Rosa", "PETRA", "Korak", "Animus", "Dynamika", "Nadja",
            "Face to Face", "eLiberare", "ADPARE", "Reaching Out", "Generație Tânără", "Pro Refugiu", "Ratiu",
            "NANE", "MONA", "Baptist Aid", "Kék Vonal", "Hintalovon", "PRAKSIS", "METAdrasi", "ARSIS", "Nea Zoi",
            "Smile of the Child", "Diotima", "Alkyone", "MIGS", "KISA", "Cyprus Stop Trafficking");

    private RealOrganisations() {}
}
