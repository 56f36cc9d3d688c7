/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-words.h"

#include <glib/gi18n-lib.h>

static const QuatuorReportPhrase TYPES[] = {
  [QUATUOR_CSV_TEXT] = { N_("text"), "texte" },
  [QUATUOR_CSV_CODE] = { N_("code"), "code" },
  [QUATUOR_CSV_INTEGER] = { N_("whole number"), "nombre entier" },
  [QUATUOR_CSV_DECIMAL] = { N_("number with one decimal"), "nombre à une décimale" },
  [QUATUOR_CSV_DATE] = { N_("day"), "jour" },
  [QUATUOR_CSV_CHOICE] = { N_("one of the values"), "une des valeurs" },
  [QUATUOR_CSV_REFERENCE] = { N_("code of another table"), "code d’une autre table" },
  [QUATUOR_CSV_PHONE] = { N_("phone number"), "numéro de téléphone" },
  [QUATUOR_CSV_HALF_DAYS] = { N_("list of half-days"), "liste de demi-journées" },
};

static const QuatuorReportPhrase UNITS[QUATUOR_N_CSV_UNITS] = {
  [QUATUOR_CSV_INHABITANTS] = { N_("inhabitants"), "habitants" },
  [QUATUOR_CSV_YEAR] = { N_("year"), "année" },
  [QUATUOR_CSV_DAYS] = { N_("days"), "jours" },
  [QUATUOR_CSV_MINUTES] = { N_("minutes"), "minutes" },
  [QUATUOR_CSV_HALF_DAYS_COUNTED] = { N_("half-days"), "demi-journées" },
  [QUATUOR_CSV_PERSONS] = { N_("persons"), "personnes" },
  [QUATUOR_CSV_SEATS] = { N_("seats"), "sièges" },
  [QUATUOR_CSV_ANSWERS] = { N_("answers"), "réponses" },
  [QUATUOR_CSV_LEVELS] = { N_("levels"), "niveaux" },
  [QUATUOR_CSV_POINTS] = { N_("points, 0 to 100"), "points, de 0 à 100" },
  [QUATUOR_CSV_PER_CENT] = { N_("per cent, 0 to 100"), "pour cent, de 0 à 100" },
  [QUATUOR_CSV_PIECES] = { N_("count"), "nombre" },
};

/* A day has no other unit than the way in which the file writes it. */
static const QuatuorReportPhrase DAY = { "day, YYYY-MM-DD", "jour, jj/mm/aaaa" };

static const QuatuorReportPhrase RULES[QUATUOR_N_CSV_RULES] = {
  [QUATUOR_CSV_ADDED] = {
    N_("Adds up from row to row"),
    "S’additionne d’une ligne à l’autre",
  },
  [QUATUOR_CSV_OF_THE_DAY] = {
    N_("Adds up over rows of the same day, not from day to day"),
    "S’additionne entre lignes du même jour, pas d’un jour à l’autre",
  },
  [QUATUOR_CSV_OF_THE_ROW] = {
    N_("Tells of its row alone; not to be added up"),
    "Ne vaut que pour sa ligne ; ne s’additionne pas",
  },
  [QUATUOR_CSV_RATE] = {
    N_("Quotient of two columns, half up; over several rows, divide the sums of these columns"),
    "Quotient de deux colonnes, arrondi au plus proche ; sur plusieurs lignes, diviser les sommes "
    "de ces colonnes",
  },
  [QUATUOR_CSV_SCORE] = {
    N_("Sum of the levels out of 4 for each answer, brought to 100 points, half up; not to be "
       "added up"),
    "Somme des niveaux sur 4 par réponse, ramenée à 100 points, arrondie au plus proche ; ne "
    "s’additionne pas",
  },
  [QUATUOR_CSV_MEDIAN] = {
    N_("Median over the seats that have a figure; of an even number, the mean of the two middle "
       "ones, half up; not to be added up"),
    "Médiane sur les sièges qui ont une valeur ; pour un nombre pair, moyenne des deux du milieu, "
    "arrondie au plus proche ; ne s’additionne pas",
  },
  [QUATUOR_CSV_WIDEST] = {
    N_("The widest of the criteria; not to be added up"),
    "Le plus grand parmi les critères ; ne s’additionne pas",
  },
  [QUATUOR_CSV_MEAN] = {
    N_("Mean over the seats that have a figure, half up; over several rows, weigh it by these "
       "seats"),
    "Moyenne sur les sièges qui ont une valeur, arrondie au plus proche ; sur plusieurs lignes, "
    "pondérer par ces sièges",
  },
  [QUATUOR_CSV_MEAN_CHANGE] = {
    N_("Mean of later less earlier over the pairs, half away from zero; over several rows, weigh "
       "it by the pairs"),
    "Moyenne, sur les paires, de la valeur d’après moins celle d’avant, arrondie au plus proche ; "
    "sur plusieurs lignes, pondérer par les paires",
  },
};

/**
 * quatuor_report_language_of_profile:
 * @profile: for whom a file is
 *
 * Returns: the language in which its dictionary explains it
 */
QuatuorReportLanguage
quatuor_report_language_of_profile (QuatuorCsvProfile profile)
{
  return quatuor_csv_profile_is_french (profile) ? QUATUOR_REPORT_FRENCH : QUATUOR_REPORT_ENGLISH;
}

/**
 * quatuor_report_say:
 * @phrase: what is to be said
 * @language: in which language
 *
 * Returns: (transfer none) (nullable): its words
 */
const char *
quatuor_report_say (const QuatuorReportPhrase *phrase,
                    QuatuorReportLanguage      language)
{
  switch (language)
    {
    case QUATUOR_REPORT_ENGLISH:
      return phrase->english;
    case QUATUOR_REPORT_FRENCH:
      return phrase->french;
    case QUATUOR_REPORT_LOCALE:
    default:
      return phrase->english != NULL ? g_dgettext (GETTEXT_PACKAGE, phrase->english) : NULL;
    }
}

/**
 * quatuor_report_column_get_type:
 * @column: a column of a report
 * @language: in which language
 *
 * Returns: (transfer none): what its cells hold
 */
const char *
quatuor_report_column_get_type (const QuatuorCsvColumn *column,
                                QuatuorReportLanguage   language)
{
  return quatuor_report_say (&TYPES[column->type], language);
}

/**
 * quatuor_report_column_get_meaning:
 * @column: a column of a report
 * @language: in which language
 *
 * Returns: (transfer none): what it means, without a full stop
 */
const char *
quatuor_report_column_get_meaning (const QuatuorCsvColumn *column,
                                   QuatuorReportLanguage   language)
{
  gboolean french = language == QUATUOR_REPORT_FRENCH;

  /* Both languages are there already: no translator writes them again. */
  if (language == QUATUOR_REPORT_LOCALE)
    /* Translators: the code of the language of this translation, such as fr. */
    french = g_str_equal (_("en"), "fr");
  return french ? column->french_meaning : column->meaning;
}

/**
 * quatuor_report_column_get_unit:
 * @column: a column of a report
 * @language: in which language
 *
 * Returns: (transfer none) (nullable): what its numbers count; in a file, how its
 *   days are written
 */
const char *
quatuor_report_column_get_unit (const QuatuorCsvColumn *column,
                                QuatuorReportLanguage   language)
{
  if (column->type == QUATUOR_CSV_DATE && language != QUATUOR_REPORT_LOCALE)
    return quatuor_report_say (&DAY, language);
  return quatuor_report_say (&UNITS[column->unit], language);
}

/**
 * quatuor_report_column_get_rule:
 * @column: a column of a report
 * @language: in which language
 *
 * Returns: (transfer none) (nullable): how its numbers came about and whether they
 *   may be added up; %NULL for what is no number
 */
const char *
quatuor_report_column_get_rule (const QuatuorCsvColumn *column,
                                QuatuorReportLanguage   language)
{
  return quatuor_report_say (&RULES[column->rule], language);
}
