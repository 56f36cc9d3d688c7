/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of the sessions, which is the widest of the tables. */

#include "config.h"

#include "quatuor-csv-sessions.h"

#include "quatuor-session-edit.h"

#include <glib/gi18n-lib.h>

const QuatuorCsvChoice quatuor_csv_session_kinds[] = {
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
  { NULL },
};

const QuatuorCsvChoice quatuor_csv_session_formats[] = {
  { "on_site", "sur place", N_("On site") },
  { "remote", "à distance", N_("Remote") },
  { "mixed", "mixte", N_("On site and remote") },
  { "field_visit", "visite de terrain", N_("Field visit") },
  { NULL },
};

static const QuatuorCsvChoice STATES[] = {
  { "planned", "prévue", NC_("session", "Planned"), "session" },
  { "held", "tenue", NC_("session", "Held"), "session" },
  { "cancelled", "annulée", NC_("session", "Cancelled"), "session" },
  { NULL },
};

static const QuatuorCsvChoice AUDIENCES[] = {
  { "everyone", "tout le monde", N_("Everyone") },
  { "category", "une catégorie", N_("One category") },
  { "territory", "un territoire", N_("One territory") },
  { "group", "un groupe", N_("One peer group") },
  { "chosen", "personnes choisies", N_("Chosen people") },
  { NULL },
};

static const QuatuorCsvChoice YES_NO[] = {
  { "1", "oui", N_("Yes") },
  { "0", "non", N_("No") },
  { NULL },
};

#define WITHHELD QUATUOR_CSV_WITHHELD
#define PERSON QUATUOR_CSV_PERSON
#define TYPE(name) QUATUOR_CSV_##name

static const QuatuorCsvColumn COLUMNS[] = {
  { "code", "Code", N_("Code"), TYPE (CODE), 0, NULL,
    "Code of the session; empty: found by title and first day, else new",
    "Code de la séance ; vide : retrouvée par son titre et son premier jour, sinon nouvelle" },
  { "title", "Titre", N_("Title"), TYPE (TEXT), 0, NULL, "Title", "Titre" },
  { "kind", "Nature", N_("Kind"), TYPE (CHOICE), 0, quatuor_csv_session_kinds, "Kind of session",
    "Nature de la séance", .fallback = "other" },
  { "format", "Format", N_("Format"), TYPE (CHOICE), 0, quatuor_csv_session_formats, "How people meet",
    "Manière de se réunir" },
  { "state", "État", N_("State"), TYPE (CHOICE), 0, STATES, "Planned, held or cancelled",
    "Prévue, tenue ou annulée", .fallback = QUATUOR_SESSION_PLANNED },
  { "state_on", "État depuis", N_("State since"), TYPE (DATE), 0, NULL,
    "Day on which it was said to be held or cancelled",
    "Jour où elle a été dite tenue ou annulée" },
  { "reason", "Motif", N_("Reason"), TYPE (TEXT), WITHHELD, NULL, "Why it was cancelled",
    "Pourquoi elle a été annulée" },
  { "phase", "Phase", N_("Phase"), TYPE (REFERENCE), 0, NULL, "Phase of the programme",
    "Phase du programme" },
  { "module", "Module", N_("Module"), TYPE (REFERENCE), 0, NULL, "Code of the module",
    "Code du module" },
  { "audience", "Public", N_("Audience"), TYPE (CHOICE), 0, AUDIENCES, "Whom the session is for",
    "À qui la séance s’adresse", .fallback = QUATUOR_AUDIENCE_EVERYONE },
  { "category", "Catégorie", N_("Category"), TYPE (REFERENCE), 0, NULL,
    "Category that the audience category takes in", "Catégorie, si le public en est une" },
  { "territory", "Territoire", N_("Territory"), TYPE (REFERENCE), 0, NULL,
    "Code of the territory that the audience territory takes in",
    "Code du territoire, si le public en est un" },
  { "peer_group", "Groupe de pairs", N_("Peer group"), TYPE (REFERENCE), 0, NULL,
    "Code of the group that the audience group takes in",
    "Code du groupe, si le public en est un" },
  { "half_days", "Demi-journées", N_("Half-days"), TYPE (HALF_DAYS), 0, NULL,
    "Its half-days, ' | ' between: day, then morning, afternoon or evening, then the hours "
    "where they are known (9:00 is written 09:00): 2026-02-04 morning 09:00-12:30",
    "Ses demi-journées, séparées par « | » : le jour, puis matin, après-midi ou soir, puis les "
    "horaires s’ils sont connus (9 h s’écrit 09:00) : 04/02/2026 matin 09:00-12:30" },
  { "place", "Lieu", N_("Place"), TYPE (TEXT), 0, NULL, "Place", "Lieu" },
  { "link", "Lien", N_("Link"), TYPE (TEXT), 0, NULL, "Link of the video meeting",
    "Lien de la visioconférence" },
  { "host", "Territoire d’accueil", N_("Host territory"), TYPE (REFERENCE), 0, NULL,
    "Code of the territory that hosts it", "Code du territoire qui l’accueille" },
  { "lead", "Animée par", N_("Lead"), TYPE (REFERENCE), PERSON, NULL,
    "Person who leads it: code, or full name", "Personne qui l’anime : code, ou nom complet" },
  { "open_to_all", "Ouverte au public", N_("Open to the public"), TYPE (CHOICE), 0, YES_NO,
    "Whether anybody may come: 1 or 0; empty: not said", "Si tout le monde peut venir" },
  { "minimum", "Minimum de demi-journées", N_("Least number of half-days"), TYPE (INTEGER), 0,
    NULL, "How many of its half-days somebody must attend; empty: no rule",
    "Nombre de ses demi-journées à suivre ; vide : pas de règle",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_OF_THE_ROW },
  { "agenda", "Ordre du jour", N_("Agenda"), TYPE (TEXT), 0, NULL, "Agenda", "Ordre du jour" },
  { "minutes", "Compte rendu", N_("Minutes"), TYPE (TEXT), WITHHELD, NULL, "Minutes",
    "Compte rendu" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_SESSIONS_COLUMNS);

const QuatuorCsvTable quatuor_csv_sessions_table = {
  "sessions", N_("Sessions"), "import.sessions", COLUMNS, G_N_ELEMENTS (COLUMNS),
};
