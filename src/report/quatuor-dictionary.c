/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-dictionary.h"

/* Text that both profiles have, each in its own language whatever the locale. */
typedef struct
{
  const char *universal;
  const char *french;
} Phrase;

static const QuatuorCsvColumn HEADER[] = {
  { .code = "column", .french = "Colonne" },
  { .code = "meaning", .french = "Signification" },
  { .code = "unit", .french = "Unité" },
  { .code = "values", .french = "Valeurs" },
};

/* What a number of that column counts. */
static const struct
{
  const char *column;
  Phrase unit;
} UNITS[] = {
  { "population", { "inhabitants", "habitants" } },
  { "population_year", { "year", "année" } },
  { "days_vacant", { "days", "jours" } },
  { "seats_answering", { "seats", "sièges" } },
  { "answered", { "answers", "réponses" } },
  { "applicable", { "answers", "réponses" } },
  { "gap", { "levels", "niveaux" } },
  { "attended", { "half-days", "demi-journées" } },
  { "remote", { "half-days", "demi-journées" } },
  { "held", { "half-days", "demi-journées" } },
  { "rate_held", { "per cent, 0 to 100", "pour cent, de 0 à 100" } },
  { "planned", { "half-days", "demi-journées" } },
  { "rate_planned", { "per cent, 0 to 100", "pour cent, de 0 à 100" } },
  { "excused", { "half-days", "demi-journées" } },
  { "absent", { "half-days", "demi-journées" } },
  { "not_noted", { "half-days", "demi-journées" } },
};

static const Phrase DAY = { "day, YYYY-MM-DD", "jour, jj/mm/aaaa" };
static const Phrase POINTS = { "points, 0 to 100", "points, de 0 à 100" };
static const Phrase WITHHELD = {
  "Withheld: empty in this file, which names nobody",
  "Retiré : vide dans ce fichier, qui ne nomme personne",
};
static const Phrase PSEUDONYM = {
  "Here: the code drawn for the person, never the name",
  "Ici : le code tiré pour la personne, jamais son nom",
};

static const char *
say (QuatuorCsvWriter *writer,
     const Phrase     *phrase)
{
  gboolean french = quatuor_csv_profile_is_french (quatuor_csv_writer_get_profile (writer));

  return french ? phrase->french : phrase->universal;
}

static const char *
unit_of (QuatuorCsvWriter       *writer,
         const QuatuorCsvColumn *column)
{
  if (column->type == QUATUOR_CSV_DATE)
    return say (writer, &DAY);
  if (column->type == QUATUOR_CSV_DECIMAL)
    return say (writer, &POINTS);

  for (gsize i = 0; i < G_N_ELEMENTS (UNITS); i++)
    if (g_str_equal (UNITS[i].column, column->code))
      return say (writer, &UNITS[i].unit);
  return NULL;
}

static char *
meaning_of (QuatuorCsvWriter       *writer,
            const QuatuorCsvColumn *column,
            QuatuorReportNames      names)
{
  const Phrase meaning = { column->meaning, column->french_meaning };
  const Phrase *more = NULL;

  if (names == QUATUOR_REPORT_PSEUDONYMS && (column->flags & QUATUOR_CSV_WITHHELD))
    more = &WITHHELD;
  else if (names == QUATUOR_REPORT_PSEUDONYMS && (column->flags & QUATUOR_CSV_PERSON))
    more = &PSEUDONYM;

  if (more == NULL)
    return g_strdup (say (writer, &meaning));
  return g_strconcat (say (writer, &meaning), ". ", say (writer, more), NULL);
}

static char *
values_of (QuatuorCsvWriter       *writer,
           const QuatuorCsvColumn *column)
{
  GString *values = g_string_new (NULL);

  for (const QuatuorCsvChoice *choice = column->choices;
       choice != NULL && choice->code != NULL; choice++)
    {
      const Phrase value = { choice->code, choice->french };

      g_string_append_printf (values, "%s%s", values->len > 0 ? " | " : "", say (writer, &value));
    }
  return g_string_free (values, FALSE);
}

/**
 * quatuor_dictionary_write:
 * @writer: a table that has nothing yet
 * @columns: (element-type QuatuorCsvColumn): the columns of a report
 * @names: whether the report tells names
 *
 * Writes what each column means, in what unit, with which values: what one needs
 * to read the table without its author.
 */
void
quatuor_dictionary_write (QuatuorCsvWriter   *writer,
                          const GPtrArray    *columns,
                          QuatuorReportNames  names)
{
  QuatuorCsvProfile profile = quatuor_csv_writer_get_profile (writer);

  quatuor_csv_writer_add_header (writer, HEADER, G_N_ELEMENTS (HEADER));
  quatuor_csv_writer_end_header (writer);

  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *meaning = meaning_of (writer, column, names);
      g_autofree char *values = values_of (writer, column);

      quatuor_csv_writer_add_text (writer, quatuor_csv_column_header (column, profile));
      quatuor_csv_writer_add_text (writer, meaning);
      quatuor_csv_writer_add_text (writer, unit_of (writer, column));
      quatuor_csv_writer_add_text (writer, values);
      quatuor_csv_writer_end_row (writer);
    }
}
