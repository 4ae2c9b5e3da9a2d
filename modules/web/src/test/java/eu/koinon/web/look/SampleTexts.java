package eu.koinon.web.look;

/** What the patterns say, long enough in each language to show how they wrap. */
record SampleTexts(
        String network,
        String meetings,
        String meeting,
        String longMeeting,
        String confirmed,
        String open,
        String waiting,
        String lead,
        String name,
        String hint,
        String nameError,
        String choiceError,
        String dateError,
        String about,
        String role,
        String country,
        String from,
        String agree,
        String create,
        String search,
        String remove,
        String removeQuestion,
        String change,
        String people,
        String signIn,
        String password,
        String code,
        String nothing,
        String done) {
    static SampleTexts of(String tag) {
        return switch (tag) {
            case "de" -> new SampleTexts(
                    "Netzwerk der Fachberatungsstellen", "Sitzungen", "Frühjahrsplenum der Zivilgesellschaft",
                    "Vorbereitung der gemeinsamen Stellungnahme zur Arbeitsausbeutung in der Landwirtschaft",
                    "Bestätigt", "Terminumfrage offen", "Das wartet auf Sie",
                    "Acht Sitzungen stehen bevor. Einladungen gehen an die benannten Delegierten.",
                    "Vollständiger Name", "So, wie er in der Satzung steht.",
                    "Geben Sie den Namen Ihrer Organisation ein", "Wählen Sie eine Möglichkeit",
                    "Den 31. Februar gibt es nicht", "Über die Organisation", "Zuständigkeit", "Land", "Gültig ab",
                    "Ich darf für diese Organisation sprechen", "Organisation anlegen", "Suchen", "Entfernen",
                    "Marta Kowalska aus der Organisation entfernen?", "Ändern", "Personen", "Anmelden", "Passwort",
                    "Einmalcode", "Noch keine Sitzungen", "Die Einladung wurde verschickt.");
            case "fr" -> new SampleTexts(
                    "Plateforme de la société civile", "Réunions", "Plénière de printemps de la société civile",
                    "Préparation de la position commune sur l’exploitation par le travail dans l’agriculture",
                    "Confirmée", "Sondage de dates ouvert", "En attente de votre part",
                    "Huit réunions à venir. Les invitations sont envoyées aux personnes déléguées.",
                    "Nom complet", "Tel qu’il figure dans les statuts.",
                    "Saisissez le nom de votre organisation", "Choisissez une réponse",
                    "Le 31 février n’existe pas", "À propos de l’organisation", "Fonction", "Pays", "Valable à partir du",
                    "Je peux parler au nom de cette organisation", "Créer une organisation", "Rechercher", "Retirer",
                    "Retirer Marta Kowalska de l’organisation ?", "Modifier", "Personnes", "Se connecter",
                    "Mot de passe", "Code à usage unique", "Aucune réunion pour le moment",
                    "L’invitation a été envoyée.");
            default -> new SampleTexts(
                    "Civil Society Platform", "Meetings", "Spring plenary of the Civil Society Platform",
                    "Preparation of the joint position on labour exploitation in agriculture",
                    "Confirmed", "Date poll open", "Waiting for you",
                    "Eight meetings are coming up. Invitations go to the delegates who were named.",
                    "Full name", "As it stands in the statutes.",
                    "Enter the name of your organisation", "Choose one of them",
                    "There is no 31 February", "About the organisation", "Role", "Country", "Valid from",
                    "I may speak for this organisation", "Create an organisation", "Search", "Remove",
                    "Remove Marta Kowalska from the organisation?", "Change", "People", "Sign in", "Password",
                    "One-time code", "No meetings yet", "The invitation has been sent.");
        };
    }
}
