/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-persons.h"
#include "quatuor-csv-record.h"
#include "quatuor-csv-support.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  TERRITORY,
  CODE,
  DATE,
  KIND_OF,
  MINUTES,
  COACH,
  PEOPLE,
  TOPICS,
  VISIBILITY,
  NOTE,
  N_COLUMNS,
} Column;

#define SHAREABLE "shareable"

/* What stands between the people of a cell, as between the labels of a territory;
 * and what stands for it in the title of a topic. */
#define SEPARATOR "|"
#define SEPARATOR_IN_TITLE "¦"

#define NEW_TOPIC_STATE "open"

/* Between the ids that wait for the end of the file, and between their two lists. */
#define BETWEEN_IDS " "
#define BETWEEN_LISTS "/"

static const QuatuorCsvChoice KINDS[] = {
  { "visit", "visite", N_("Visit") },
  { "call", "appel", N_("Call") },
  { "mail", "courriel", N_("Mail") },
  { "workshop", "atelier", N_("Workshop") },
  { NULL },
};

static const QuatuorCsvChoice VISIBILITIES[] = {
  { "coach", "accompagnement", N_("The coach only") },
  { "team", "équipe", N_("The team") },
  { "shareable", "à partager", N_("To be shared") },
  { NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the contact, drawn at random", "Code du contact, tiré au hasard" },
  { "date", "Date", N_("Date"), QUATUOR_CSV_DATE, QUATUOR_CSV_KEY, NULL,
    "Day of the contact", "Jour du contact" },
  { "kind", "Nature", N_("Kind"), QUATUOR_CSV_CHOICE, QUATUOR_CSV_KEY, KINDS,
    "Visit, call, mail or workshop", "Visite, appel, courriel ou atelier",
    .fallback = "visit" },
  { "minutes", "Durée", N_("Length in minutes"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Length in minutes; empty: not noted", "Durée en minutes ; vide : non notée",
    QUATUOR_CSV_MINUTES, QUATUOR_CSV_ADDED },
  { "coach", "Accompagné par", N_("Coach"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_PERSON, NULL,
    "Code or full name of the coach", "Code ou nom de la personne qui accompagne" },
  { "people", "Personnes", N_("People"), QUATUOR_CSV_TEXT, QUATUOR_CSV_PERSON, NULL,
    "Who was met, by code or full name, with “ | ” between them",
    "Personnes rencontrées, par code ou nom, séparées par « | »" },
  { "topics", "Enjeux", N_("Topics"), QUATUOR_CSV_TEXT, 0, NULL,
    "Local topics that were talked about, by title, with “ | ” between them; a new title makes "
    "a topic",
    "Enjeux locaux abordés, par titre, séparés par « | » ; un titre nouveau crée un enjeu" },
  { "visibility", "Visibilité", N_("Visibility"), QUATUOR_CSV_CHOICE, 0, VISIBILITIES,
    "Who may read the note", "Qui peut lire la note", .fallback = "coach" },
  { "note", "Note", N_("Note"), QUATUOR_CSV_TEXT, QUATUOR_CSV_WITHHELD, NULL,
    "The note, if it is to be shared; an empty cell leaves a note that is not alone",
    "La note, si elle est à partager ; une cellule vide ne touche pas une note réservée" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == N_COLUMNS);

const QuatuorCsvTable quatuor_csv_contacts_table = {
  "contacts", N_("Contacts"), "import.contacts", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

/* A note that is not to be shared never was in the table: an empty cell says
 * nothing of it. */
static void
fill_note (QuatuorCsvContext *context,
           QuatuorContact    *contact)
{
  g_autofree char *text = quatuor_csv_context_text (context, NOTE);
  gboolean reserved =
    contact->visibility != NULL && !g_str_equal (contact->visibility, SHAREABLE);

  if (text != NULL || !reserved)
    quatuor_csv_context_replace (context, NOTE, &contact->note, text);
}

static void
append_id (GString         *ids,
           const QuatuorId *id)
{
  g_autofree char *text = quatuor_id_to_string (id);

  if (ids->len > 0)
    g_string_append (ids, BETWEEN_IDS);
  g_string_append (ids, text);
}

/* Whether all the words of a cell are people, of whom it takes the ids. */
static gboolean
read_people (QuatuorCsvRecord *self,
             GString          *ids)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  g_autofree char *cell = quatuor_csv_context_text (context, PEOPLE);
  g_auto (GStrv) words = g_strsplit (cell != NULL ? cell : "", SEPARATOR, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const QuatuorPerson *person;

      g_strstrip (words[i]);
      if (words[i][0] == '\0')
        continue;
      if (!quatuor_csv_persons_know (context, PEOPLE, words[i], &person))
        return FALSE;
      append_id (ids, &person->id);
    }
  return TRUE;
}

static char *
key_of (const QuatuorId *territory,
        const char      *title)
{
  g_autoptr (GString) plain = g_string_new (title);

  g_string_replace (plain, SEPARATOR, SEPARATOR_IN_TITLE, 0);
  return quatuor_csv_record_key_in (territory, plain->str);
}

/* A title that is new makes a topic. */
static const QuatuorTopic *
find_topic (QuatuorCsvRecord *self,
            const QuatuorId  *territory,
            char             *title)
{
  const GPtrArray *known =
    quatuor_cohort_children (quatuor_csv_record_get_context (self)->cohort, QUATUOR_TABLE_TOPIC,
                             territory);
  const QuatuorTopic made = { .id = quatuor_id_new (), .territory = *territory, .title = title,
                              .state = (char *) NEW_TOPIC_STATE };
  g_autofree char *key = key_of (territory, title);

  for (guint i = 0; i < known->len; i++)
    {
      const QuatuorTopic *topic = g_ptr_array_index (known, i);
      g_autofree char *other = key_of (territory, topic->title);

      if (g_str_equal (other, key))
        return topic;
    }
  return quatuor_csv_record_need (self, QUATUOR_TABLE_TOPIC, key, &made);
}

/* Takes the ids of the topics of a cell. */
static void
read_topics (QuatuorCsvRecord *self,
             const QuatuorId  *territory,
             GString          *ids)
{
  g_autofree char *cell = quatuor_csv_context_text (quatuor_csv_record_get_context (self), TOPICS);
  g_auto (GStrv) titles = g_strsplit (cell != NULL ? cell : "", SEPARATOR, -1);

  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autofree char *title = quatuor_text_clean (titles[i]);

      if (title != NULL)
        append_id (ids, &find_topic (self, territory, title)->id);
    }
}

/* Keeps who was met and what was talked about until the contact is written. */
static gboolean
defer_links (QuatuorCsvRecord     *self,
             const QuatuorContact *contact)
{
  g_autoptr (GString) people = g_string_new (NULL);
  g_autoptr (GString) topics = g_string_new (NULL);
  g_autofree char *later = NULL;

  if (!read_people (self, people))
    return FALSE;
  read_topics (self, &contact->territory, topics);
  later = g_strconcat (people->str, BETWEEN_LISTS, topics->str, NULL);
  quatuor_csv_record_defer (self, later);
  return TRUE;
}

static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  QuatuorContact *contact = row;

  /* Before the visibility changes, as the note was withheld by the old one. */
  fill_note (context, contact);
  quatuor_csv_context_set_choice (context, VISIBILITY, &contact->visibility);
  return defer_links (self, contact);
}

static char *
make_key (QuatuorCsvRecord *self,
          gconstpointer     row)
{
  const QuatuorContact *contact = row;
  g_autofree char *territory = quatuor_id_to_string (&contact->territory);

  return contact->date != QUATUOR_DATE_UNKNOWN
           ? g_strdup_printf ("%s %d %s", territory, contact->date, contact->kind)
           : NULL;
}

static void
note_link (QuatuorCsvContext *context,
           gint64             line,
           QuatuorTable       table,
           const char        *before,
           const char        *after)
{
  /* Both tables are two ids, that of the contact first. */
  const char *other = quatuor_row_type (table)->fields[1].name;

  if (context->result->outcomes != NULL)
    quatuor_csv_outcomes_differ (context->result->outcomes, line, table, other, before, after);
}

/* Takes away the links that a cell no longer names, and from @ids those that stay. */
static gboolean
drop_links (QuatuorCsvContext  *context,
            const QuatuorId    *contact,
            QuatuorTable        table,
            GPtrArray          *ids,
            gint64              line,
            GError            **error)
{
  const GPtrArray *known = quatuor_cohort_children (context->cohort, table, contact);

  for (guint i = 0; i < known->len; i++)
    {
      const QuatuorId *link = g_ptr_array_index (known, i);
      g_autofree char *id = quatuor_id_to_string (&link[1]);
      guint index;

      if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &index))
        {
          g_ptr_array_remove_index (ids, index);
          continue;
        }
      note_link (context, line, table, id, NULL);
      if (!quatuor_table_remove (context->db, table, link, error))
        return FALSE;
    }
  return TRUE;
}

/* Makes the links of a contact those of a cell. */
static gboolean
settle_links (QuatuorCsvContext  *context,
              const QuatuorId    *contact,
              QuatuorTable        table,
              int                 column,
              const char         *cell,
              gint64              line,
              gboolean           *changed,
              GError            **error)
{
  guint n_known = quatuor_cohort_children (context->cohort, table, contact)->len;
  g_auto (GStrv) words = g_strsplit (cell, BETWEEN_IDS, -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint n_named;

  if (!quatuor_csv_context_has (context, column))
    return TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_ptr_array_find_with_equal_func (ids, words[i], g_str_equal, NULL))
      g_ptr_array_add (ids, words[i]);
  n_named = ids->len;
  if (!drop_links (context, contact, table, ids, line, error))
    return FALSE;

  *changed |= ids->len > 0 || n_named != n_known;
  for (guint i = 0; i < ids->len; i++)
    {
      QuatuorId link[] = { *contact, QUATUOR_ID_NONE };

      if (!quatuor_id_parse (g_ptr_array_index (ids, i), &link[1]))
        continue;
      note_link (context, line, table, NULL, g_ptr_array_index (ids, i));
      if (!quatuor_csv_context_put (context, line, column, table, link, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
follow (QuatuorCsvRecord *self,
        gconstpointer     row,
        const char       *later,
        gint64            line,
        gboolean         *changed,
        GError          **error)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  g_auto (GStrv) lists = g_strsplit (later, BETWEEN_LISTS, -1);

  return settle_links (context, row, QUATUOR_TABLE_CONTACT_PERSON, PEOPLE, lists[0], line,
                       changed, error) &&
         settle_links (context, row, QUATUOR_TABLE_CONTACT_TOPIC, TOPICS, lists[1], line, changed,
                       error);
}

static const QuatuorCsvRecordKind KIND = {
  .code = CODE,
  .name = DATE,
  .blame = DATE,
  .fill = fill,
  .key = make_key,
  .follow = follow,
};

const QuatuorCsvImporter quatuor_csv_contacts_importer = {
  .table = QUATUOR_TABLE_CONTACT,
  .own = QUATUOR_CSV_COLUMN (VISIBILITY) | QUATUOR_CSV_COLUMN (NOTE),
  QUATUOR_CSV_RECORD (KIND),
};
