/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-dictionary.h"

static const QuatuorCsvColumn HEADER[] = {
  { .code = "column", .french = "Colonne" },
  { .code = "meaning", .french = "Signification" },
  { .code = "unit", .french = "Unité" },
  { .code = "values", .french = "Valeurs" },
  { .code = "type", .french = "Type" },
  { .code = "aggregation", .french = "Agrégation" },
};

/* What stands in the first column of the rows that tell of the whole table. */
static const QuatuorReportPhrase FILTER = { "(filter)", "(filtre)" };
static const QuatuorReportPhrase SUPPRESSED = {
  "A figure of one to four persons or seats, or one that rests on them; in a total, one that would "
  "give away a row that it adds up, or the count of a day that leads from row to row. A zero is "
  "told. What other tables, a second filter or a number of seats that one knows add up to may "
  "still give a suppressed figure away",
  "Valeur d’une à quatre personnes ou d’un à quatre sièges, ou qui repose sur eux ; dans un total, "
  "valeur qui trahirait une ligne qu’il additionne, ou décompte d’un jour qui mène d’une ligne à "
  "l’autre. Un zéro est dit. Ce que d’autres tables, un second filtre ou un nombre de sièges connu "
  "permettent d’additionner peut encore trahir une valeur masquée",
};
static const QuatuorReportPhrase WITHHELD = {
  "Withheld: empty in this file, which names nobody",
  "Retiré : vide dans ce fichier, qui ne nomme personne",
};
static const QuatuorReportPhrase PSEUDONYM = {
  "Here: the code drawn for the person, never the name",
  "Ici : le code tiré pour la personne, jamais son nom",
};

static char *
meaning_of (const QuatuorCsvColumn *column,
            QuatuorReportNames      names,
            QuatuorReportLanguage   language)
{
  const char *meaning = quatuor_report_column_get_meaning (column, language);
  const QuatuorReportPhrase *more = NULL;

  if (names == QUATUOR_REPORT_PSEUDONYMS && (column->flags & QUATUOR_CSV_WITHHELD))
    more = &WITHHELD;
  else if (names == QUATUOR_REPORT_PSEUDONYMS && (column->flags & QUATUOR_CSV_PERSON))
    more = &PSEUDONYM;

  if (more == NULL)
    return g_strdup (meaning);
  return g_strconcat (meaning, ". ", quatuor_report_say (more, language), NULL);
}

static char *
values_of (const QuatuorCsvColumn *column,
           QuatuorReportLanguage   language)
{
  GString *values = g_string_new (NULL);

  for (const QuatuorCsvChoice *choice = column->choices;
       choice != NULL && choice->code != NULL; choice++)
    {
      const QuatuorReportPhrase value = { choice->code, choice->french };

      g_string_append_printf (values, "%s%s", values->len > 0 ? " | " : "",
                              quatuor_report_say (&value, language));
    }
  return g_string_free (values, FALSE);
}

/* A row that tells of the whole table. */
static void
write_remark (QuatuorCsvWriter *writer,
              const char       *about,
              const char       *text)
{
  quatuor_csv_writer_add_code (writer, about);
  quatuor_csv_writer_add_text (writer, text);
  for (guint i = 2; i < G_N_ELEMENTS (HEADER); i++)
    quatuor_csv_writer_add_empty (writer);
  quatuor_csv_writer_end_row (writer);
}

static void
write_remarks (QuatuorCsvWriter          *writer,
               const QuatuorReport       *report,
               const QuatuorReportFilter *filter,
               QuatuorCohort             *cohort,
               QuatuorReportLanguage      language)
{
  g_autofree char *basis = quatuor_report_basis_to_sentence (filter, NULL, language);
  g_autofree char *rows = quatuor_report_filter_to_sentence (filter, report, cohort, language);
  g_autofree char *sentence = *rows != '\0' ? g_strconcat (basis, " ", rows, NULL)
                                            : g_strdup (basis);

  if (filter->counts == QUATUOR_REPORT_LARGE_COUNTS &&
      quatuor_report_takes (report, QUATUOR_REPORT_BY_COUNTS))
    write_remark (writer, QUATUOR_REPORT_SUPPRESSED, quatuor_report_say (&SUPPRESSED, language));
  write_remark (writer, quatuor_report_say (&FILTER, language), sentence);
}

/**
 * quatuor_dictionary_write:
 * @writer: a table that has nothing yet
 * @report: a report
 * @columns: (element-type QuatuorCsvColumn): its columns
 * @filter: which rows of it, and whether it tells names
 * @cohort: the programme, for the names in the filter
 *
 * Writes what each column means, in what unit, with which values, whether it may
 * be added up, and last of which moment and which rows it is: what one needs to read the
 * table without its author.
 */
void
quatuor_dictionary_write (QuatuorCsvWriter          *writer,
                          const QuatuorReport       *report,
                          const GPtrArray           *columns,
                          const QuatuorReportFilter *filter,
                          QuatuorCohort             *cohort)
{
  QuatuorCsvProfile profile = quatuor_csv_writer_get_profile (writer);
  QuatuorReportLanguage language = quatuor_report_language_of_profile (profile);

  quatuor_csv_writer_add_header (writer, HEADER, G_N_ELEMENTS (HEADER));
  quatuor_csv_writer_end_header (writer);

  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *meaning = meaning_of (column, filter->names, language);
      g_autofree char *values = values_of (column, language);

      quatuor_csv_writer_add_text (writer, quatuor_csv_column_header (column, profile));
      quatuor_csv_writer_add_text (writer, meaning);
      quatuor_csv_writer_add_text (writer, quatuor_report_column_get_unit (column, language));
      quatuor_csv_writer_add_text (writer, values);
      quatuor_csv_writer_add_text (writer, quatuor_report_column_get_type (column, language));
      quatuor_csv_writer_add_text (writer, quatuor_report_column_get_rule (column, language));
      quatuor_csv_writer_end_row (writer);
    }
  write_remarks (writer, report, filter, cohort, language);
}
