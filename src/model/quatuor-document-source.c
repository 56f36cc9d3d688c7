/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-document-source.h"

#include "quatuor-commitment-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* There is one line for all of it. */
#define TITLE_LENGTH 28

/* The versions of the questionnaires that the campaigns use. */
static char *
list_frameworks (QuatuorCohort *cohort)
{
  const GPtrArray *frameworks = quatuor_cohort_rows (cohort, QUATUOR_TABLE_FRAMEWORK);
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < frameworks->len; i++)
    {
      const QuatuorFramework *framework = g_ptr_array_index (frameworks, i);
      g_autofree char *title = quatuor_document_shorten (framework->title, TITLE_LENGTH);
      gboolean is_used = FALSE;

      for (guint n = 0; n < campaigns->len; n++)
        is_used |= quatuor_id_equal (
          &((const QuatuorCampaign *) g_ptr_array_index (campaigns, n))->framework,
          &framework->id);
      if (!is_used)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      /* Translators: the title of a questionnaire and its version. */
      g_string_append_printf (text, _("%s (version %d)"), title,
                              (int) framework->version);
    }
  return g_string_free (text, FALSE);
}

static char *
live_words (QuatuorDate on)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = quatuor_date_to_display (on);
  /* Translators: a time of the day, as g_date_time_format() takes it. */
  g_autofree char *time = g_date_time_format (now, _("%-I:%M %p"));

  /* Translators: a day and a time: the data is that of this moment. */
  return g_strdup_printf (_("Live, %s at %s"), day, time);
}

/**
 * quatuor_document_frozen_words:
 * @title: the title of a snapshot
 * @taken_on: the day it was taken
 *
 * Returns: (transfer full): of when its data is, in words
 */
char *
quatuor_document_frozen_words (const char  *title,
                               QuatuorDate  taken_on)
{
  g_autofree char *day = quatuor_date_to_display (taken_on);

  /* Translators: the title and the day of a snapshot. */
  return g_strdup_printf (_("Snapshot “%s” of %s"), title, day);
}

/**
 * quatuor_document_stamp:
 * @source: what a document is made from
 *
 * Returns: (transfer full): of when its data is, and the versions of the
 *   questionnaires it rests on
 */
char *
quatuor_document_stamp (const QuatuorDocumentSource *source)
{
  g_autofree char *live = source->freshness == NULL ? live_words (source->on) : NULL;
  g_autofree char *frameworks = list_frameworks (source->cohort);
  const char *freshness = live != NULL ? live : source->freshness;

  if (frameworks[0] == '\0')
    return g_strdup (freshness);
  /* Translators: of when the data is, and the questionnaires with their versions. */
  return g_strdup_printf (_("%s. Questionnaire: %s"), freshness, frameworks);
}

/**
 * quatuor_document_begin:
 * @source: what the document is made from
 * @title: its title
 *
 * Returns: (transfer full): a document with its title, and with the foot that says
 *   on each page of when its data is and which questionnaire it rests on
 */
QuatuorDocument *
quatuor_document_begin (const QuatuorDocumentSource *source,
                        const char                  *title)
{
  /* Translators: the code of the language of this translation, such as fr. */
  QuatuorDocument *document = quatuor_document_new (title, _("en"));
  g_autofree char *stamp = quatuor_document_stamp (source);

  quatuor_document_set_stamp (document, stamp);
  return document;
}

/**
 * quatuor_document_shorten:
 * @text: (nullable): a text
 * @length: how many characters of it there is room for
 *
 * Returns: (transfer full): the text in one line, cut after a word when it is
 *   longer
 */
char *
quatuor_document_shorten (const char *text,
                          guint       length)
{
  g_autofree char *line = g_strdelimit (g_strdup (text != NULL ? text : ""), "\n\t", ' ');
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (line, -1) <= length)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, length);
  space = strrchr (start, ' ');
  if (space != NULL && space > start)
    *space = '\0';
  /* A mark that would announce what is cut goes, too. */
  while (start[0] != '\0' && strchr (" :;,", start[strlen (start) - 1]) != NULL)
    start[strlen (start) - 1] = '\0';
  return g_strconcat (start, "…", NULL);
}

/**
 * quatuor_document_count_commitments:
 * @commitments: (element-type QuatuorCommitment): some commitments
 * @on: the day of the look
 *
 * Returns: what became of them
 */
QuatuorCommitmentCounts
quatuor_document_count_commitments (const GPtrArray *commitments,
                                    QuatuorDate      on)
{
  QuatuorCommitmentCounts counts = { 0 };

  for (guint i = 0; i < commitments->len; i++)
    {
      const QuatuorCommitment *row = g_ptr_array_index (commitments, i);

      if (quatuor_commitment_is_overdue (row, on))
        counts.late++;
      else if (quatuor_commitment_is_open (row))
        counts.open++;
      else if (g_str_equal (row->state, "kept"))
        counts.kept++;
      else
        counts.dropped++;
    }
  return counts;
}
