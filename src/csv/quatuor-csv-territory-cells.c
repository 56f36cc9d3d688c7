/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of a row say of its territory. */

#include "quatuor-csv-territory-private.h"

#include "quatuor-text.h"

#include <stdlib.h>
#include <string.h>

#define COMMUNE "commune"
#define LABEL_SEPARATOR " | "

/* “31 - Haute-Garonne”: some lists name the department behind its code. */
#define NAME_FOLLOWS " - "
#define DEPARTMENTS_KNOWN "01 … 95, 2A, 2B, 971 … 989"

/* Returns the code of a kind for the cell, %NULL for an empty one and for one
 * that is no kind, which is then said. */
static const char *
read_kind (QuatuorCsvContext *context)
{
  const char *code;

  quatuor_csv_context_choice (context, QUATUOR_TERRITORIES_KIND, &code);
  return code;
}

static gboolean
is_known (QuatuorCsvLookup *known,
          const char       *code)
{
  gconstpointer row;

  return quatuor_csv_lookup_find (known, code, &row) == QUATUOR_CSV_FOUND;
}

/* Takes @code. Only a commune's code, or one that is known with its zero, can
 * have lost it. */
static char *
mend_code (QuatuorCsvContext *context,
           QuatuorCsvLookup  *known,
           char              *code)
{
  g_autofree char *mended = quatuor_csv_lost_zero (code);

  if (mended == NULL || is_known (known, code) ||
      (g_strcmp0 (read_kind (context), COMMUNE) != 0 && !is_known (known, mended)))
    return code;

  quatuor_csv_context_say (context, QUATUOR_PROBLEM_MENDED, QUATUOR_TERRITORIES_CODE, code,
                           mended);
  g_free (code);
  return g_steal_pointer (&mended);
}

/* Returns whether the cell is empty or a SIREN; if not, that was said. */
static gboolean
read_siren (QuatuorCsvContext  *context,
            char              **siren)
{
  g_autofree char *word = quatuor_csv_context_word (context, QUATUOR_TERRITORIES_SIREN);
  g_autoptr (GString) digits = g_string_new (NULL);

  *siren = NULL;
  if (word == NULL)
    return TRUE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (digits, g_utf8_get_char (p));
  if (!quatuor_text_is_siren (digits->str))
    return quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_SIREN,
                                    QUATUOR_TERRITORIES_SIREN, word, NULL);
  *siren = g_strdup (digits->str);
  return TRUE;
}

/* A national list has no code of ours: there the SIREN is one, unless the programme
 * has the territory under another. */
static char *
read_stand_in (QuatuorCsvContext *context,
               QuatuorCsvLookup  *sirens)
{
  g_autofree char *siren = NULL;
  gconstpointer row;

  if (!read_siren (context, &siren))
    return NULL;
  if (siren == NULL)
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING, QUATUOR_TERRITORIES_SIREN,
                               NULL, NULL);
      return NULL;
    }
  if (quatuor_csv_lookup_find (sirens, siren, &row) == QUATUOR_CSV_FOUND)
    return g_strdup (((const QuatuorTerritory *) row)->code);
  return g_steal_pointer (&siren);
}

/**
 * quatuor_csv_territory_read_code:
 * @context: an import on a row
 * @known: the territories of the programme by code
 * @sirens: the same by SIREN
 *
 * Returns: (transfer full) (nullable): the code of the territory, or %NULL where the
 *   row has none, which was said
 */
char *
quatuor_csv_territory_read_code (QuatuorCsvContext *context,
                                 QuatuorCsvLookup  *known,
                                 QuatuorCsvLookup  *sirens)
{
  g_autofree char *code = quatuor_csv_context_word (context, QUATUOR_TERRITORIES_CODE);

  if (!quatuor_csv_context_has (context, QUATUOR_TERRITORIES_CODE))
    return read_stand_in (context, sirens);
  if (code != NULL && quatuor_text_is_code (code))
    return mend_code (context, known, g_steal_pointer (&code));

  quatuor_csv_context_say (context,
                           code == NULL ? QUATUOR_PROBLEM_KEY_MISSING : QUATUOR_PROBLEM_BAD_CODE,
                           QUATUOR_TERRITORIES_CODE, code, NULL);
  return NULL;
}

static void
set_siren (QuatuorCsvContext *context,
           QuatuorTerritory  *territory)
{
  g_autofree char *siren = NULL;

  if (read_siren (context, &siren))
    quatuor_csv_context_replace (context, QUATUOR_TERRITORIES_SIREN, &territory->siren, siren);
}

/* Two characters, 2A and 2B in the place of 20, or three overseas. */
static gboolean
is_department (const char *code)
{
  gsize length = strlen (code);
  gboolean has_digits = strspn (code, "0123456789") == length;
  int number = has_digits ? atoi (code) : 0;

  if (length == 2)
    return has_digits ? number >= 1 && number <= 95 && number != 20
                      : g_str_equal (code, "2A") || g_str_equal (code, "2B");
  return length == 3 && number >= 971 && number <= 989;
}

/* Returns the codes as they are stored, one space between, or %NULL. */
static char *
read_departments (QuatuorCsvContext *context)
{
  g_autofree char *word = quatuor_csv_context_word (context, QUATUOR_TERRITORIES_DEPARTMENTS);
  g_auto (GStrv) parts = g_strsplit (word != NULL ? word : "", NAME_FOLLOWS, 2);
  g_auto (GStrv) codes = g_strsplit_set (parts[0] != NULL ? parts[0] : "", " ,;/\t", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *upper = g_ascii_strup (codes[i], -1);
      g_autofree char *code = strlen (upper) == 1 && g_ascii_isdigit (*upper)
                                ? g_strconcat ("0", upper, NULL) : g_strdup (upper);

      if (*upper == '\0')
        continue;
      if (!g_str_equal (upper, code))
        quatuor_csv_context_say (context, QUATUOR_PROBLEM_MENDED, QUATUOR_TERRITORIES_DEPARTMENTS,
                                 upper, code);
      if (!is_department (code))
        quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_CHOICE,
                                 QUATUOR_TERRITORIES_DEPARTMENTS, codes[i], DEPARTMENTS_KNOWN);
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", code);
    }
  return g_string_free (joined, joined->len == 0);
}

static char *
read_labels (QuatuorCsvContext *context)
{
  g_autofree char *text = quatuor_csv_context_text (context, QUATUOR_TERRITORIES_LABELS);
  g_auto (GStrv) labels = g_strsplit (text != NULL ? text : "", "|", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; labels[i] != NULL; i++)
    if (*g_strstrip (labels[i]) != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? LABEL_SEPARATOR : "", labels[i]);
  return g_string_free (joined, joined->len == 0);
}

static void
require (QuatuorCsvContext *context,
         int                column,
         const char        *value)
{
  if (value == NULL)
    quatuor_csv_context_say (context, QUATUOR_PROBLEM_VALUE_MISSING, column,
                             context->table->columns[column].code, NULL);
}

/* No territory is without these two; one problem of a row at a time. */
static void
set_name_and_kind (QuatuorCsvContext *context,
                   QuatuorTerritory  *territory)
{
  gint64 n_errors = context->result->n_errors;

  if (quatuor_csv_context_has (context, QUATUOR_TERRITORIES_NAME))
    {
      g_free (territory->name);
      territory->name = quatuor_csv_context_text (context, QUATUOR_TERRITORIES_NAME);
    }
  if (quatuor_csv_context_has (context, QUATUOR_TERRITORIES_KIND))
    quatuor_row_set_text (&territory->kind, read_kind (context));

  require (context, QUATUOR_TERRITORIES_NAME, territory->name);
  if (context->result->n_errors == n_errors)
    require (context, QUATUOR_TERRITORIES_KIND, territory->kind);
}

/**
 * quatuor_csv_territory_set:
 * @context: an import on a row
 * @territory: the territory that the row means
 * @error: where an error goes that stops the import at once
 *
 * Takes the cells into the territory, but for its part of another and its state.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_territory_set (QuatuorCsvContext  *context,
                           QuatuorTerritory   *territory,
                           GError            **error)
{
  g_autofree char *departments = read_departments (context);
  g_autofree char *labels = read_labels (context);

  set_name_and_kind (context, territory);
  set_siren (context, territory);
  quatuor_csv_context_replace (context, QUATUOR_TERRITORIES_DEPARTMENTS, &territory->departments,
                               departments);
  quatuor_csv_context_replace (context, QUATUOR_TERRITORIES_LABELS, &territory->labels, labels);
  return quatuor_csv_context_fill (context, territory, error);
}
