/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-project.h"
#include "quatuor-report-columns.h"

#define PIECES QUATUOR_CSV_PIECES, QUATUOR_CSV_ADDED
#define SEATS_OF_THE_DAY QUATUOR_CSV_SEATS, QUATUOR_CSV_OF_THE_DAY
#define DAYS_OF_THE_ROW QUATUOR_CSV_DAYS, QUATUOR_CSV_OF_THE_ROW

static const QuatuorCsvChoice YES_NO[] = {
  { "yes", "oui", N_("Yes") },
  { "no", "non", N_("No") },
  { NULL },
};

static const QuatuorCsvChoice ACTIVITIES[] = {
  { "session", "séance", N_("Session") },
  { "contact", "contact", N_("Contact") },
  { NULL },
};

/* Kinds of sessions, then those of contacts that no session has. */
static const QuatuorCsvChoice OCCASIONS[] = {
  { "launch", "lancement", N_("Launch") },
  { "core", "tronc commun", N_("Common core session") },
  { "peer", "pairs", N_("Peer session") },
  { "visit", "visite", N_("Visit") },
  { "thematic", "journée thématique", N_("Thematic day") },
  { "local", "séance sur le territoire", N_("Session on the territory") },
  { "agora", "agora", N_("Agora") },
  { "closing", "session conclusive", N_("Closing session") },
  { "interview", "entretien", N_("Interview") },
  { "other", "autre", N_("Other kind") },
  { "call", "appel", N_("Call") },
  { "mail", "courriel", N_("Mail") },
  { "workshop", "atelier", N_("Workshop") },
  { NULL },
};

const QuatuorCsvColumn quatuor_report_states_columns[] = {
  TERRITORY_COLUMN,
  { "state", "État", N_("State"), QUATUOR_CSV_CHOICE, 0, quatuor_csv_territory_states,
    "Step in the programme", "Étape du programme" },
  { "since", "Depuis", N_("Since"), QUATUOR_CSV_DATE, 0, NULL,
    "First day of the step; empty: not known", "Premier jour de l’étape ; vide : non connu" },
  { "until", "Jusqu’au", N_("Until"), QUATUOR_CSV_DATE, 0, NULL,
    "Day before the next step; empty: none follows",
    "Veille de l’étape suivante ; vide : aucune ne suit" },
  { "days", "Jours", N_("Days"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Days from the first one to the next step, or to as_of if it is earlier; empty when the step "
    "is still to come or has no day",
    "Jours entre le premier jour et l’étape suivante, ou la date d’observation si elle vient "
    "avant ; vide si l’étape est à venir ou sans date",
    DAYS_OF_THE_ROW },
  { "reason", "Motif", N_("Reason"), QUATUOR_CSV_TEXT, QUATUOR_CSV_WITHHELD, NULL,
    "Why, in the words of the coach", "Pourquoi, dans les mots de la personne qui accompagne" },
  AS_OF_COLUMN,
  { NULL },
};

const QuatuorCsvColumn quatuor_report_team_status_columns[] = {
  TERRITORY_COLUMN,
  CATEGORY_COLUMN,
  { "filled", "Occupé", N_("Filled"), QUATUOR_CSV_CHOICE, 0, YES_NO,
    "Whether the seat has a holder on that day; a substitute does not fill it",
    "Si le siège a un titulaire ce jour-là ; un suppléant ne l’occupe pas" },
  { "since", "Depuis", N_("Since"), QUATUOR_CSV_DATE, 0, NULL,
    "First day of the holder, or first vacant day; empty when it is not known",
    "Premier jour du titulaire, ou premier jour de vacance ; vide si on l’ignore" },
  { "days_vacant", "Jours de vacance", N_("Days vacant"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Days between the first vacant day and as_of; empty when the seat is held",
    "Jours entre le premier jour vacant et la date d’observation ; vide si le siège est occupé",
    QUATUOR_CSV_DAYS, QUATUOR_CSV_OF_THE_DAY },
  { "substitute", "Suppléant", N_("Substitute"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_PERSON, NULL,
    "Who stands in on that day", "Qui supplée ce jour-là" },
  AS_OF_COLUMN,
  { NULL },
};

const QuatuorCsvColumn quatuor_report_delegations_columns[] = {
  CATEGORY_OR_ALL_COLUMN,
  { "seats", "Sièges", N_("Seats"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Seats of the territories chosen", "Sièges des territoires choisis",
    SEATS_OF_THE_DAY, "seats" },
  { "filled", "Occupés", N_("Seats filled"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Seats that have a holder on that day", "Sièges qui ont un titulaire ce jour-là",
    SEATS_OF_THE_DAY, "filled" },
  { "substituted", "Vacants suppléés", N_("Vacant with a substitute"), QUATUOR_CSV_INTEGER, 0,
    NULL, "Seats without a holder for which somebody stands in on that day",
    "Sièges sans titulaire qu’un suppléant assure ce jour-là", SEATS_OF_THE_DAY, "substituted" },
  { "holders", "Titulaires successifs", N_("Holders so far"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Persons who held these seats in the period, by as_of; one who holds two seats counts twice",
    "Personnes titulaires de ces sièges dans la période, à la date d’observation ; qui occupe deux "
    "sièges compte deux fois", QUATUOR_CSV_PERSONS, QUATUOR_CSV_OF_THE_DAY, "replacements" },
  { "replacements", "Remplacements", N_("Replacements"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Times that another person became the holder, in the period, by as_of",
    "Fois où une autre personne est devenue titulaire, dans la période, à la date d’observation",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY, "replacements" },
  AS_OF_COLUMN,
  { NULL },
};

const QuatuorCsvColumn quatuor_report_replacements_columns[] = {
  { "month", "Mois", N_("Month"), QUATUOR_CSV_DATE, QUATUOR_CSV_KEY, NULL,
    "First day of the month; a month without a change has no row",
    "Premier jour du mois ; un mois sans changement n’a pas de ligne" },
  CATEGORY_COLUMN,
  { "arrived", "Arrivées", N_("Arrivals"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Holders whose first day is in the month", "Titulaires dont le premier jour est dans le mois",
    QUATUOR_CSV_PERSONS, QUATUOR_CSV_ADDED, "arrived" },
  { "left", "Départs", N_("Departures"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Holders whose last day is in the month", "Titulaires dont le dernier jour est dans le mois",
    QUATUOR_CSV_PERSONS, QUATUOR_CSV_ADDED, "left" },
  { "replacements", "Remplacements", N_("Replacements"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Of the arrivals, those after another person on the same seat",
    "Parmi les arrivées, celles qui suivent une autre personne sur le même siège",
    QUATUOR_CSV_PERSONS, QUATUOR_CSV_ADDED, "replacements" },
  { "filled", "Occupés", N_("Seats filled"), QUATUOR_CSV_INTEGER, QUATUOR_CSV_BALANCE, NULL,
    "Seats that have a holder on the last day of the month",
    "Sièges qui ont un titulaire le dernier jour du mois", SEATS_OF_THE_DAY, "filled" },
  { NULL },
};

const QuatuorCsvColumn quatuor_report_path_columns[] = {
  TERRITORY_COLUMN,
  PHASE_COLUMN,
  { "state", "État", N_("State"), QUATUOR_CSV_CHOICE, 0, quatuor_csv_progress_states,
    "How far the territory is in the phase, as said last",
    "Où en est le territoire dans la phase, selon ce qui a été dit en dernier" },
  { "planned_start", "Début prévu", N_("Planned start"), QUATUOR_CSV_DATE, 0, NULL,
    "First day of the phase in the programme", "Premier jour de la phase dans le programme" },
  { "started", "Commencée le", N_("Started"), QUATUOR_CSV_DATE, 0, NULL,
    "Day on which the territory started it", "Jour où le territoire l’a commencée" },
  { "delay_start", "Retard au début", N_("Delay of the start"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Days from the planned start to the real one, or to as_of if it is overdue; below 0: early; "
    "empty: nothing to compare",
    "Jours entre le début prévu et le début réel, ou la date d’observation s’il tarde ; moins de "
    "0 : en avance ; vide : rien à comparer", DAYS_OF_THE_ROW },
  { "planned_end", "Fin prévue", N_("Planned end"), QUATUOR_CSV_DATE, 0, NULL,
    "Last day of the phase in the programme", "Dernier jour de la phase dans le programme" },
  { "completed", "Terminée le", N_("Completed"), QUATUOR_CSV_DATE, 0, NULL,
    "Day on which the territory completed it", "Jour où le territoire l’a terminée" },
  { "delay_end", "Retard à la fin", N_("Delay of the end"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Days from the planned end to the real one, or to as_of if it is overdue; below 0: early; "
    "empty: nothing to compare",
    "Jours entre la fin prévue et la fin réelle, ou la date d’observation si elle tarde ; moins de "
    "0 : en avance ; vide : rien à comparer", DAYS_OF_THE_ROW },
  { "late", "En retard", N_("Late"), QUATUOR_CSV_CHOICE, 0, YES_NO,
    "Whether its end has passed and it is neither done nor skipped, or its start has passed and it "
    "has not started",
    "Si sa fin est passée sans qu’elle soit terminée ni sautée, ou son début passé sans qu’elle "
    "soit commencée" },
  { "gates", "Jalons", N_("Gates"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Conditions for leaving the phase", "Conditions pour quitter la phase", PIECES },
  { "gates_open", "Jalons non franchis", N_("Gates open"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Of these conditions, those not met by as_of",
    "Parmi ces conditions, celles qui ne sont pas remplies à la date d’observation",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY },
  AS_OF_COLUMN,
  { NULL },
};

const QuatuorCsvColumn quatuor_report_phase_matrix_columns[] = {
  TERRITORY_COLUMN,
  { NULL },
};

const QuatuorCsvColumn quatuor_report_phase_column = {
  "", "", NULL, QUATUOR_CSV_CHOICE, 0, quatuor_csv_progress_states,
  "State of this phase", "État de cette phase",
};

const QuatuorCsvColumn quatuor_report_projects_columns[] = {
  TERRITORY_COLUMN,
  { "title", "Intitulé", N_("Title"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "Title of the project", "Intitulé du projet" },
  { "aim", "But", N_("Aim"), QUATUOR_CSV_TEXT, 0, NULL,
    "What it is for", "Ce qu’il vise" },
  { "phase", "Stade", N_("Stage"), QUATUOR_CSV_CHOICE, 0, quatuor_csv_project_phases,
    "Idea, study or operation; empty: not said", "Idée, étude ou opération ; vide : non dit" },
  { "state", "État", N_("State"), QUATUOR_CSV_CHOICE, 0, quatuor_csv_project_states,
    "State of the project", "État du projet" },
  { "themes", "Thèmes", N_("Themes"), QUATUOR_CSV_CODE, 0, NULL,
    "Codes of the criteria that its actions work on, ' | ' between",
    "Codes des critères que travaillent ses actions, séparés par « | »" },
  { "carriers", "Portage", N_("Carried by"), QUATUOR_CSV_CODE, 0, NULL,
    "Codes of the categories whose seats carry its actions, ' | ' between",
    "Codes des catégories dont les sièges portent ses actions, séparés par « | »" },
  { "partners", "Partenaires", N_("Partners"), QUATUOR_CSV_TEXT, 0, NULL,
    "Partners of its actions, ' | ' between", "Partenaires de ses actions, séparés par « | »" },
  { "starts", "Début", N_("Starts"), QUATUOR_CSV_DATE, 0, NULL,
    "First start of its actions", "Premier début de ses actions" },
  { "due", "Échéance", N_("Due"), QUATUOR_CSV_DATE, 0, NULL,
    "Last due day of its actions", "Dernière échéance de ses actions" },
  { "actions", "Actions", N_("Actions"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Actions and white pebbles of its roadmap", "Actions et petits cailloux de sa feuille de route",
    PIECES },
  { "done", "Dont terminées", N_("Of which done"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Of these, those done", "Parmi elles, celles qui sont terminées", PIECES },
  { "blocked", "Dont bloquées", N_("Of which blocked"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Of these, those blocked", "Parmi elles, celles qui sont bloquées", PIECES },
  { NULL },
};

const QuatuorCsvColumn quatuor_report_addressees_columns[] = {
  { "addressee", "Destinataire", N_("Addressee"), QUATUOR_CSV_CHOICE, QUATUOR_CSV_KEY,
    quatuor_csv_addressees, "Whom they are for; empty: all of them together",
    "À qui elles s’adressent ; vide : toutes ensemble" },
  { "recommendations", "Recommandations", N_("Recommendations"), QUATUOR_CSV_INTEGER, 0, NULL,
    "How many recommendations", "Nombre de recommandations", PIECES },
  { "answered", "Dont répondues", N_("Of which answered"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Of these, those that have an answer or its day",
    "Parmi elles, celles qui ont une réponse ou sa date", PIECES },
  { "territories", "Territoires", N_("Territories"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Territories they come from", "Territoires dont elles viennent",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_ROW },
  { NULL },
};

const QuatuorCsvColumn quatuor_report_commitment_status_columns[] = {
  TERRITORY_COLUMN,
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Seat that promised; empty: the coach, or nobody in particular",
    "Siège qui s’est engagé ; vide : la personne qui accompagne, ou personne en particulier" },
  { "coach", "Accompagné par", N_("Coach"), QUATUOR_CSV_REFERENCE,
    QUATUOR_CSV_KEY | QUATUOR_CSV_PERSON, NULL,
    "Coach who promised", "Personne qui accompagne et s’est engagée" },
  { "promised", "Engagements", N_("Promised"), QUATUOR_CSV_INTEGER, 0, NULL,
    "How many commitments", "Nombre d’engagements", PIECES },
  { "kept", "Tenus", N_("Kept"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Kept by as_of", "Tenus à la date d’observation", QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY },
  { "kept_late", "Dont tenus en retard", N_("Of which kept late"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Of those kept, those kept after their due day",
    "Parmi les tenus, ceux qui l’ont été après l’échéance",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY },
  { "late", "En retard", N_("Late"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Open, and due before as_of", "Ouverts, échus avant la date d’observation",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY },
  { "open", "Ouverts", N_("Open"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Open and not late, or without a due day", "Ouverts et non échus, ou sans échéance",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY },
  { "dropped", "Abandonnés", N_("Dropped"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Dropped by as_of", "Abandonnés à la date d’observation",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY },
  AS_OF_COLUMN,
  { NULL },
};

const QuatuorCsvColumn quatuor_report_time_spent_columns[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory; empty: sessions for several of them",
    "Code du territoire ; vide : séances de plusieurs d’entre eux" },
  { "activity", "Activité", N_("Activity"), QUATUOR_CSV_CHOICE, QUATUOR_CSV_KEY, ACTIVITIES,
    "Session, or contact of the coach", "Séance, ou contact de la personne qui accompagne" },
  { "kind", "Nature", N_("Kind"), QUATUOR_CSV_CHOICE, QUATUOR_CSV_KEY, OCCASIONS,
    "Kind of session or of contact", "Nature de la séance ou du contact" },
  { "occasions", "Occasions", N_("Occasions"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Sessions begun or contacts had by as_of",
    "Séances commencées ou contacts eus à la date d’observation",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY },
  { "half_days", "Demi-journées passées", N_("Half-days past"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Half-days of these sessions by as_of, the cancelled ones left out",
    "Demi-journées de ces séances à la date d’observation, hors annulations",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_OF_THE_DAY },
  { "half_days_planned", "Demi-journées prévues", N_("Half-days planned"), QUATUOR_CSV_INTEGER, 0,
    NULL, "All their half-days, past and to come", "Toutes leurs demi-journées, passées et à venir",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_ADDED },
  { "minutes", "Minutes", N_("Minutes spent"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Length of the past half-days whose hours are known, and of the contacts whose minutes are",
    "Durée des demi-journées passées dont les heures sont connues, et des contacts dont la durée "
    "l’est", QUATUOR_CSV_MINUTES, QUATUOR_CSV_OF_THE_DAY },
  { "unknown_length", "Sans durée", N_("Without a length"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Past half-days and contacts whose length is not known; they are not in the minutes",
    "Demi-journées passées et contacts de durée non connue ; hors des minutes",
    QUATUOR_CSV_PIECES, QUATUOR_CSV_OF_THE_DAY },
  AS_OF_COLUMN,
  { NULL },
};
