/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-record.h"
#include "quatuor-csv-support.h"

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
  VISIBILITY,
  NOTE,
  N_COLUMNS,
} Column;

#define DEFAULT_KIND "visit"
#define DEFAULT_VISIBILITY "coach"
#define SHAREABLE "shareable"

/* What stands between the people of a cell, as between the labels of a territory. */
#define SEPARATOR "|"

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
    "Visit, call, mail or workshop", "Visite, appel, courriel ou atelier" },
  { "minutes", "Durée", N_("Minutes"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Length in minutes; empty: not noted", "Durée en minutes ; vide : non notée",
    QUATUOR_CSV_MINUTES, QUATUOR_CSV_ADDED },
  { "coach", "Accompagné par", N_("Coach"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_PERSON, NULL,
    "Code or full name of the coach", "Code ou nom de la personne qui accompagne" },
  { "people", "Personnes", N_("People"), QUATUOR_CSV_TEXT, QUATUOR_CSV_PERSON, NULL,
    "Who was met, by code or full name, with “ | ” between them",
    "Personnes rencontrées, par code ou nom, séparées par « | »" },
  { "visibility", "Visibilité", N_("Visibility"), QUATUOR_CSV_CHOICE, 0, VISIBILITIES,
    "Who may read the note", "Qui peut lire la note" },
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

/* Whether all the words of a cell are people, which the end of the file needs. */
static gboolean
check_people (QuatuorCsvRecord *self,
              const char       *cell)
{
  g_auto (GStrv) words = g_strsplit (cell != NULL ? cell : "", SEPARATOR, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      QuatuorId id;

      g_strstrip (words[i]);
      if (words[i][0] != '\0' && !quatuor_csv_record_find_person (self, PEOPLE, words[i], &id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorCsvContext *context = quatuor_csv_record_context (self);
  g_autofree char *people = quatuor_csv_context_text (context, PEOPLE);
  QuatuorContact *contact = row;

  /* Before the visibility changes, as the note was withheld by the old one. */
  fill_note (context, contact);
  if (!quatuor_csv_record_required (self, TERRITORY, QUATUOR_TABLE_TERRITORY,
                                    &contact->territory) ||
      !quatuor_csv_record_choice (self, KIND_OF, DEFAULT_KIND, &contact->kind) ||
      !quatuor_csv_record_person (self, COACH, &contact->coach) ||
      !quatuor_csv_record_choice (self, VISIBILITY, DEFAULT_VISIBILITY, &contact->visibility) ||
      !check_people (self, people))
    return FALSE;
  quatuor_csv_context_set_date (context, DATE, &contact->date);
  quatuor_csv_context_set_integer (context, MINUTES, &contact->minutes);
  quatuor_csv_record_defer (self, people);
  return TRUE;
}

static char *
make_key (gconstpointer row)
{
  const QuatuorContact *contact = row;
  g_autofree char *territory = quatuor_id_to_string (&contact->territory);

  return contact->date != QUATUOR_DATE_UNKNOWN
           ? g_strdup_printf ("%s %d %s", territory, contact->date, contact->kind)
           : NULL;
}

static GArray *
read_people (QuatuorCsvRecord *self,
             const char       *cell)
{
  g_auto (GStrv) words = g_strsplit (cell != NULL ? cell : "", SEPARATOR, -1);
  GArray *people = g_array_new (FALSE, FALSE, sizeof (QuatuorId));

  for (guint i = 0; words[i] != NULL; i++)
    {
      QuatuorId id;

      g_strstrip (words[i]);
      if (words[i][0] != '\0' && quatuor_csv_record_find_person (self, PEOPLE, words[i], &id))
        g_array_append_val (people, id);
    }
  return people;
}

static gboolean
has_person (const GArray    *people,
            const QuatuorId *person)
{
  for (guint i = 0; i < people->len; i++)
    if (quatuor_id_equal (&g_array_index (people, QuatuorId, i), person))
      return TRUE;
  return FALSE;
}

/* Makes the people of a contact those of its cell. */
static gboolean
settle (QuatuorCsvRecord *self,
        gpointer          row,
        const char       *later,
        gint64            line,
        GError          **error)
{
  QuatuorCsvContext *context = quatuor_csv_record_context (self);
  const QuatuorContact *contact = row;
  const GPtrArray *known =
    quatuor_cohort_children (context->cohort, QUATUOR_TABLE_CONTACT_PERSON, &contact->id);
  g_autoptr (GArray) people = NULL;

  if (!quatuor_csv_context_has (context, PEOPLE))
    return TRUE;

  people = read_people (self, later);
  for (guint i = 0; i < known->len; i++)
    {
      const QuatuorContactPerson *link = g_ptr_array_index (known, i);

      if (!has_person (people, &link->person) &&
          !quatuor_table_remove (context->db, QUATUOR_TABLE_CONTACT_PERSON, link, error))
        return FALSE;
    }
  for (guint i = 0; i < people->len; i++)
    {
      QuatuorContactPerson link = { contact->id, g_array_index (people, QuatuorId, i) };

      if (!quatuor_csv_context_put (context, line, PEOPLE, QUATUOR_TABLE_CONTACT_PERSON, &link,
                                    error))
        return FALSE;
    }
  return TRUE;
}

static const QuatuorCsvRecordKind KIND = {
  .table = QUATUOR_TABLE_CONTACT,
  .code = CODE,
  .name = DATE,
  .fill = fill,
  .key = make_key,
  .settle = settle,
};

static gpointer
begin (QuatuorCsvContext *context)
{
  return quatuor_csv_record_new (context, &KIND);
}

const QuatuorCsvImporter quatuor_csv_contacts_importer = {
  begin,
  quatuor_csv_record_row,
  quatuor_csv_record_end,
  quatuor_csv_record_free,
};
