/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-sessions.h"

#include "quatuor-calendar.h"
#include "quatuor-csv-context.h"
#include "quatuor-csv-persons.h"
#include "quatuor-csv-twins.h"
#include "quatuor-session-edit.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

/*
 * Columns
 */

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
    "Nature de la séance" },
  { "format", "Format", N_("Format"), TYPE (CHOICE), 0, quatuor_csv_session_formats, "How people meet",
    "Manière de se réunir" },
  { "state", "État", N_("State"), TYPE (CHOICE), 0, STATES, "Planned, held or cancelled",
    "Prévue, tenue ou annulée" },
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
    "À qui la séance s’adresse" },
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

/*
 * Import
 */

typedef struct
{
  QuatuorCsvLookup  *phases;
  QuatuorCsvLookup  *modules;
  QuatuorCsvLookup  *categories;
  QuatuorCsvLookup  *territories;
  QuatuorCsvLookup  *groups;
  QuatuorCsvPersons *persons;
  GHashTable        *seen;  /* the id of a session to the line it stood on */
  GHashTable        *codes; /* that the table gave or that were drawn */
  QuatuorCsvTwins   *twins;
} State;

/* A row of the table while it is read. */
typedef struct
{
  QuatuorSession       *session;
  const QuatuorSession *before;    /* NULL for a new session */
  GPtrArray            *half_days; /* NULL where the table does not tell */
  gboolean              has_code;
} Row;

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->phases = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_PHASE);
  state->modules = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_MODULE);
  state->categories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_CATEGORY);
  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->groups = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_PEER_GROUP);
  state->persons = quatuor_csv_persons_new (context->cohort);
  state->seen = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, NULL);
  state->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  state->twins = quatuor_csv_twins_new ();
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->phases);
  quatuor_csv_lookup_free (state->modules);
  quatuor_csv_lookup_free (state->categories);
  quatuor_csv_lookup_free (state->territories);
  quatuor_csv_lookup_free (state->groups);
  quatuor_csv_persons_free (state->persons);
  g_hash_table_unref (state->seen);
  g_hash_table_unref (state->codes);
  quatuor_csv_twins_free (state->twins);
  g_free (state);
}

static void
row_clear (Row *row)
{
  quatuor_row_free (QUATUOR_TABLE_SESSION, row->session);
  g_clear_pointer (&row->half_days, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static gboolean
read_half_days (QuatuorCsvContext *context,
                Row               *row)
{
  g_autofree char *text = NULL;

  if (!quatuor_csv_context_has (context, QUATUOR_SESSIONS_HALF_DAYS))
    return TRUE;

  text = quatuor_csv_context_text (context, QUATUOR_SESSIONS_HALF_DAYS);
  row->half_days = quatuor_csv_half_days_parse (text);
  if (row->half_days != NULL)
    return TRUE;
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_HALF_DAYS,
                           quatuor_csv_context_line (context), QUATUOR_SESSIONS_HALF_DAYS, text,
                           NULL);
  return FALSE;
}

static QuatuorDate
first_day (const GPtrArray *half_days)
{
  QuatuorDate first = QUATUOR_DATE_UNKNOWN;

  for (guint i = 0; half_days != NULL && i < half_days->len; i++)
    {
      QuatuorDate date = ((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->date;

      if (first == QUATUOR_DATE_UNKNOWN || date < first)
        first = date;
    }
  return first;
}

/* Without a code a session is the one with that title and that first day. */
static const QuatuorSession *
find_by_title (QuatuorCohort   *cohort,
               const char      *title,
               const GPtrArray *half_days)
{
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  QuatuorDate first = first_day (half_days);

  for (guint i = 0; title != NULL && i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);

      if (g_str_equal (session->title, title) &&
          quatuor_calendar_first_day (cohort, &session->id) == first)
        return session;
    }
  return NULL;
}

static char *
draw_code (QuatuorCsvContext *context,
           State             *state)
{
  for (;;)
    {
      g_autofree char *code = quatuor_cohort_new_code (context->cohort, QUATUOR_TABLE_SESSION);

      if (!g_hash_table_contains (state->codes, code))
        return g_steal_pointer (&code);
    }
}

static void
start_row (QuatuorCsvContext *context,
           State             *state,
           Row               *row)
{
  g_autofree char *code = quatuor_csv_context_text (context, QUATUOR_SESSIONS_CODE);
  g_autofree char *title = quatuor_csv_context_text (context, QUATUOR_SESSIONS_TITLE);

  row->has_code = code != NULL;
  row->before = code != NULL
                  ? quatuor_cohort_find_code (context->cohort, QUATUOR_TABLE_SESSION, code)
                  : find_by_title (context->cohort, title, row->half_days);
  if (row->before != NULL)
    {
      row->session = quatuor_row_copy (QUATUOR_TABLE_SESSION, row->before);
      return;
    }
  row->session = quatuor_row_new (QUATUOR_TABLE_SESSION);
  row->session->id = quatuor_id_new ();
  row->session->code = code != NULL ? g_steal_pointer (&code) : draw_code (context, state);
}

static void
say_twice (QuatuorCsvContext *context,
           const Row         *row,
           gint64             line)
{
  g_autofree char *earlier = g_strdup_printf ("%" G_GINT64_FORMAT, line);

  quatuor_csv_context_say (context, QUATUOR_PROBLEM_ROW_TWICE, quatuor_csv_context_line (context),
                           QUATUOR_SESSIONS_CODE, row->session->code, earlier);
}

static gboolean
is_first (QuatuorCsvContext *context,
          State             *state,
          const Row         *row)
{
  gint64 line = quatuor_csv_context_line (context);
  gint64 before = (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (state->seen, &row->session->id));

  if (before == 0)
    before = (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (state->codes, row->session->code));
  if (before > 0)
    {
      say_twice (context, row, before);
      return FALSE;
    }
  g_hash_table_insert (state->seen, g_memdup2 (&row->session->id, sizeof (QuatuorId)),
                       GSIZE_TO_POINTER ((gsize) line));
  g_hash_table_insert (state->codes, g_strdup (row->session->code),
                       GSIZE_TO_POINTER ((gsize) line));
  return TRUE;
}

static void
set_choice (QuatuorCsvContext  *context,
            int                 column,
            const char         *fallback,
            char              **member)
{
  gboolean has = quatuor_csv_context_has (context, column);
  const char *code = NULL;

  if (has && !quatuor_csv_context_choice (context, column, &code))
    return;
  if (*member == NULL)
    quatuor_row_set_text (member, code != NULL ? code : fallback);
  else if (has)
    quatuor_csv_context_replace (context, column, member, code != NULL ? code : fallback);
}

/* The id is the first member of every row that can be referred to. */
static void
set_reference (QuatuorCsvContext *context,
               int                column,
               QuatuorCsvLookup  *lookup,
               QuatuorId         *member)
{
  gconstpointer row = NULL;

  if (!quatuor_csv_context_has (context, column) ||
      !quatuor_csv_context_reference (context, column, lookup, &row))
    return;
  *member = row != NULL ? *(const QuatuorId *) row : QUATUOR_ID_NONE;
}

static void
read_references (QuatuorCsvContext *context,
                 State             *state,
                 QuatuorSession    *session)
{
  set_reference (context, QUATUOR_SESSIONS_PHASE, state->phases, &session->phase);
  set_reference (context, QUATUOR_SESSIONS_MODULE, state->modules, &session->module);
  set_reference (context, QUATUOR_SESSIONS_CATEGORY, state->categories, &session->category);
  set_reference (context, QUATUOR_SESSIONS_TERRITORY, state->territories, &session->territory);
  set_reference (context, QUATUOR_SESSIONS_GROUP, state->groups, &session->peer_group);
  set_reference (context, QUATUOR_SESSIONS_HOST, state->territories, &session->host);
}

static void
read_members (QuatuorCsvContext *context,
              QuatuorSession    *session)
{
  const char *open = NULL;

  quatuor_csv_context_set_text (context, QUATUOR_SESSIONS_TITLE, &session->title);
  set_choice (context, QUATUOR_SESSIONS_KIND, "other", &session->kind);
  set_choice (context, QUATUOR_SESSIONS_FORMAT, NULL, &session->format);
  set_choice (context, QUATUOR_SESSIONS_STATE, QUATUOR_SESSION_PLANNED, &session->state);
  set_choice (context, QUATUOR_SESSIONS_AUDIENCE, QUATUOR_AUDIENCE_EVERYONE, &session->audience);
  quatuor_csv_context_set_date (context, QUATUOR_SESSIONS_STATE_ON, &session->state_on);
  quatuor_csv_context_set_text (context, QUATUOR_SESSIONS_REASON, &session->reason);
  quatuor_csv_context_set_text (context, QUATUOR_SESSIONS_PLACE, &session->place);
  quatuor_csv_context_set_text (context, QUATUOR_SESSIONS_LINK, &session->link);
  quatuor_csv_context_set_text (context, QUATUOR_SESSIONS_AGENDA, &session->agenda);
  quatuor_csv_context_set_text (context, QUATUOR_SESSIONS_MINUTES, &session->minutes);
  quatuor_csv_context_set_integer (context, QUATUOR_SESSIONS_MINIMUM, &session->minimum);
  if (quatuor_csv_context_has (context, QUATUOR_SESSIONS_OPEN_TO_ALL) &&
      quatuor_csv_context_choice (context, QUATUOR_SESSIONS_OPEN_TO_ALL, &open))
    session->open_to_all = open != NULL ? g_str_equal (open, YES_NO[0].code)
                                        : QUATUOR_INTEGER_UNKNOWN;
}

static gboolean
read_lead (QuatuorCsvContext  *context,
           State              *state,
           QuatuorSession     *session,
           GError            **error)
{
  const QuatuorPerson *lead = NULL;

  if (!quatuor_csv_context_has (context, QUATUOR_SESSIONS_LEAD))
    return TRUE;
  if (!quatuor_csv_persons_find (state->persons, context, QUATUOR_SESSIONS_LEAD, &lead, error))
    return FALSE;
  session->lead = lead != NULL ? lead->id : QUATUOR_ID_NONE;
  return TRUE;
}

/* Whether the session has a title, and one by which no other could be meant. */
static gboolean
check_title (QuatuorCsvContext *context,
             State             *state,
             const Row         *row)
{
  gint64 line = quatuor_csv_context_line (context);
  QuatuorDate first = row->half_days != NULL
                        ? first_day (row->half_days)
                        : quatuor_calendar_first_day (context->cohort, &row->session->id);
  g_autofree char *name = NULL;

  if (row->session->title == NULL)
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING, line, QUATUOR_SESSIONS_TITLE,
                               NULL, NULL);
      return FALSE;
    }
  name = g_strdup_printf ("%d %s", first, row->session->title);
  line = quatuor_csv_twins_add (state->twins, name, row->has_code, line);
  if (line > 0)
    say_twice (context, row, line);
  return line == 0;
}

static const QuatuorHalfDay *
find_moment (const GPtrArray      *half_days,
             const QuatuorHalfDay *like)
{
  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (half_day->date == like->date && g_str_equal (half_day->part, like->part))
        return half_day;
    }
  return NULL;
}

/* Half-days come and go with their day; one that stays changes otherwise. */
static void
note_half_day (QuatuorCsvContext    *context,
               const QuatuorHalfDay *before,
               const QuatuorHalfDay *after)
{
  gint64 line = quatuor_csv_context_line (context);
  g_autofree char *from = before != NULL ? quatuor_date_to_iso (before->date) : NULL;
  g_autofree char *to = after != NULL ? quatuor_date_to_iso (after->date) : NULL;

  if (context->result->outcomes == NULL)
    return;
  if (before != NULL && after != NULL)
    quatuor_csv_context_compare (context, line, QUATUOR_TABLE_HALF_DAY, before, after);
  else
    quatuor_csv_outcomes_differ (context->result->outcomes, line, QUATUOR_TABLE_HALF_DAY, "date",
                                 from, to);
}

/* A half-day that the table no longer tells of goes, unless somebody's presence
 * was noted on it: an import does not take that away. */
static gboolean
drop_half_days (QuatuorCsvContext  *context,
                const Row          *row,
                gboolean           *changed,
                GError            **error)
{
  const GPtrArray *before = quatuor_cohort_children (context->cohort, QUATUOR_TABLE_HALF_DAY,
                                                     &row->session->id);

  for (guint i = 0; i < before->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (before, i);
      g_autofree char *day = NULL;

      if (find_moment (row->half_days, half_day) != NULL)
        continue;
      if (quatuor_cohort_children (context->cohort, QUATUOR_TABLE_ATTENDANCE,
                                   &half_day->id)->len > 0)
        {
          day = quatuor_date_to_display (half_day->date);
          quatuor_csv_context_say (context, QUATUOR_PROBLEM_HALF_DAY_USED,
                                   quatuor_csv_context_line (context),
                                   QUATUOR_SESSIONS_HALF_DAYS, day, NULL);
          continue;
        }
      *changed = TRUE;
      note_half_day (context, half_day, NULL);
      if (!quatuor_table_remove (context->db, QUATUOR_TABLE_HALF_DAY, half_day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_half_days (QuatuorCsvContext  *context,
                 const Row          *row,
                 gboolean           *changed,
                 GError            **error)
{
  const GPtrArray *before = quatuor_cohort_children (context->cohort, QUATUOR_TABLE_HALF_DAY,
                                                     &row->session->id);

  if (row->half_days == NULL)
    return TRUE;
  if (!drop_half_days (context, row, changed, error))
    return FALSE;

  for (guint i = 0; i < row->half_days->len; i++)
    {
      QuatuorHalfDay *half_day = g_ptr_array_index (row->half_days, i);
      const QuatuorHalfDay *same = find_moment (before, half_day);

      half_day->id = same != NULL ? same->id : quatuor_id_new ();
      half_day->session = row->session->id;
      if (same != NULL && quatuor_row_equal (QUATUOR_TABLE_HALF_DAY, same, half_day))
        continue;
      *changed = TRUE;
      note_half_day (context, same, half_day);
      if (!quatuor_csv_context_put (context, quatuor_csv_context_line (context),
                                    QUATUOR_SESSIONS_HALF_DAYS, QUATUOR_TABLE_HALF_DAY, half_day,
                                    error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_row (QuatuorCsvContext  *context,
           const Row          *row,
           GError            **error)
{
  gint64 line = quatuor_csv_context_line (context);
  gboolean changed = row->before == NULL ||
                     !quatuor_row_equal (QUATUOR_TABLE_SESSION, row->before, row->session);

  if (changed && !quatuor_csv_context_put (context, line, QUATUOR_SESSIONS_AUDIENCE,
                                           QUATUOR_TABLE_SESSION, row->session, error))
    return FALSE;
  if (!write_half_days (context, row, &changed, error))
    return FALSE;
  quatuor_csv_context_compare (context, line, QUATUOR_TABLE_SESSION, row->before, row->session);
  quatuor_csv_context_count (context, line, row->before == NULL ? QUATUOR_CSV_NEW
                                            : changed           ? QUATUOR_CSV_CHANGED
                                                                : QUATUOR_CSV_IDENTICAL);
  return TRUE;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  State *state = data;
  g_auto (Row) row = { NULL, };

  if (!read_half_days (context, &row))
    return TRUE;
  start_row (context, state, &row);
  if (!is_first (context, state, &row))
    return TRUE;

  read_members (context, row.session);
  read_references (context, state, row.session);
  if (!read_lead (context, state, row.session, error))
    return FALSE;
  if (context->result->n_errors != n_errors || !check_title (context, state, &row))
    return TRUE;
  return write_row (context, &row, error);
}

const QuatuorCsvImporter quatuor_csv_sessions_importer = { begin, read_row, NULL, free_state };
