/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-narrative-document.h"

#include "quatuor-document-source.h"
#include "quatuor-narrative.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* Where the document is written, and how deep its headings lie: a chapter of the
 * programme’s document is a level below a document of its own. */
typedef struct
{
  QuatuorCohort         *cohort;
  QuatuorDocument       *document;
  QuatuorNarrativeNames  names;
  guint                  level;
} Writer;

/* Whose words they are; %NULL for words that are not told. */
static char *
author_of_voice (Writer             *self,
                 const QuatuorVoice *voice)
{
  QuatuorVoice unnamed = *voice;

  if (self->names == QUATUOR_NARRATIVE_ROLES_ONLY &&
      g_str_equal (voice->consent, QUATUOR_CONSENT_NAMED))
    unnamed.consent = (char *) QUATUOR_CONSENT_ROLE;
  return quatuor_voice_attribution (self->cohort, &unnamed);
}

static char *
author_of_excerpt (Writer               *self,
                   const QuatuorExcerpt *excerpt)
{
  QuatuorExcerpt unnamed = *excerpt;

  if (self->names == QUATUOR_NARRATIVE_ROLES_ONLY &&
      g_str_equal (excerpt->consent, QUATUOR_CONSENT_NAMED))
    unnamed.consent = (char *) QUATUOR_CONSENT_ROLE;
  return quatuor_excerpt_attribution (self->cohort, &unnamed);
}

static void
add_text (Writer                 *self,
          const QuatuorNarrative *narrative)
{
  if (narrative == NULL)
    return;

  if (narrative->crossed != NULL)
    {
      quatuor_document_add_heading (self->document, self->level + 1, _("Crossed Text"));
      quatuor_document_add_paragraph (self->document, narrative->crossed);
    }
  if (quatuor_narrative_count_entries (narrative) == 0)
    return;
  quatuor_document_add_heading (self->document, self->level + 1, _("The Five Entries"));
  for (guint i = 0; i < QUATUOR_N_NARRATIVE_ENTRIES; i++)
    {
      const char *text = quatuor_narrative_entry_text (narrative, i);

      if (text == NULL)
        continue;
      quatuor_document_add_heading (self->document, self->level + 2,
                                    _(quatuor_narrative_entry (i)->title));
      quatuor_document_add_paragraph (self->document, text);
    }
}

static void
add_moment (Writer              *self,
            const QuatuorMoment *moment)
{
  const GPtrArray *seats =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_SEAT, &moment->territory);
  const QuatuorPhase *phase =
    !quatuor_id_is_none (&moment->phase)
      ? quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PHASE, &moment->phase)
      : NULL;
  g_autofree char *day = NULL;
  g_autofree char *facts = NULL;

  if (moment->date != QUATUOR_DATE_UNKNOWN)
    day = quatuor_date_to_display (moment->date);
  if (day != NULL && phase != NULL)
    /* Translators: the day of a moment, and the phase it belongs to. */
    facts = g_strdup_printf (_("%s, %s"), day, phase->title);
  else
    facts = g_strdup (phase != NULL ? phase->title : day);
  quatuor_document_add_heading (self->document, self->level + 2, moment->title);
  quatuor_document_add_note (self->document, facts);
  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const QuatuorVoice *voice =
        quatuor_cohort_find (self->cohort, QUATUOR_TABLE_VOICE, &moment->id, &seat->id);
      g_autofree char *author = voice != NULL ? author_of_voice (self, voice) : NULL;

      if (author != NULL)
        quatuor_document_add_quote (self->document, voice->text, author);
    }
}

static void
add_moments (Writer          *self,
             const QuatuorId *territory)
{
  const GPtrArray *moments =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_MOMENT, territory);

  if (moments->len == 0)
    return;
  quatuor_document_add_heading (self->document, self->level + 1, _("Moments"));
  for (guint i = 0; i < moments->len; i++)
    add_moment (self, g_ptr_array_index (moments, i));
}

static void
add_excerpts (Writer          *self,
              const QuatuorId *territory)
{
  const GPtrArray *interviews =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_INTERVIEW, territory);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < interviews->len; i++)
    {
      const QuatuorInterview *interview = g_ptr_array_index (interviews, i);
      const GPtrArray *excerpts =
        quatuor_cohort_children (self->cohort, QUATUOR_TABLE_EXCERPT, &interview->id);

      for (guint n = 0; n < excerpts->len; n++)
        {
          const QuatuorExcerpt *excerpt = g_ptr_array_index (excerpts, n);
          g_autofree char *author = author_of_excerpt (self, excerpt);

          if (author == NULL)
            continue;
          if (!has_heading)
            quatuor_document_add_heading (self->document, self->level + 1,
                                          _("What Interviews Said"));
          has_heading = TRUE;
          quatuor_document_add_quote (self->document, excerpt->text, author);
        }
    }
}

static void
add_effects (Writer          *self,
             const QuatuorId *territory)
{
  const GPtrArray *effects =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_EFFECT, territory);

  if (effects->len == 0)
    return;
  quatuor_document_add_heading (self->document, self->level + 1, _("Effects"));
  for (guint i = 0; i < effects->len; i++)
    {
      const QuatuorEffect *effect = g_ptr_array_index (effects, i);
      const char *kind = quatuor_wording_for_code ("kind", effect->kind);
      g_autofree char *text = NULL;

      if (effect->for_whom != NULL)
        /* Translators: the kind of an effect, the effect, and for whom. */
        text = g_strdup_printf (_("%s: %s (for whom: %s)"), kind, effect->text, effect->for_whom);
      else
        /* Translators: the kind of an effect, and the effect. */
        text = g_strdup_printf (_("%s: %s"), kind, effect->text);
      quatuor_document_add_item (self->document, text);
    }
}

static void
add_recommendations (Writer          *self,
                     const QuatuorId *territory,
                     const char      *heading)
{
  g_autoptr (GPtrArray) rows =
    quatuor_narrative_list_recommendations (self->cohort, territory);
  const char *addressee = NULL;

  if (rows->len == 0)
    return;
  quatuor_document_add_heading (self->document, self->level + 1, heading);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorRecommendation *row = g_ptr_array_index (rows, i);
      g_autofree char *text = NULL;

      if (g_strcmp0 (addressee, row->addressee) != 0)
        quatuor_document_add_heading (self->document, self->level + 2,
                                      quatuor_wording_for_code ("addressee", row->addressee));
      addressee = row->addressee;
      if (row->answer != NULL)
        /* Translators: a recommendation, and the answer it got. */
        text = g_strdup_printf (_("%s Answer: %s"), row->text, row->answer);
      quatuor_document_add_item (self->document, text != NULL ? text : row->text);
    }
}

static gboolean
has_story (QuatuorCohort   *cohort,
           const QuatuorId *territory)
{
  g_autoptr (GPtrArray) recommendations =
    quatuor_narrative_list_recommendations (cohort, territory);

  return recommendations->len > 0 ||
         quatuor_cohort_find (cohort, QUATUOR_TABLE_NARRATIVE, territory) != NULL ||
         quatuor_cohort_children (cohort, QUATUOR_TABLE_MOMENT, territory)->len > 0;
}

static void
add_territory (Writer                 *self,
               const QuatuorTerritory *territory)
{
  g_autofree char *star = NULL;

  if (territory->north_star != NULL)
    {
      /* Translators: the aim that a territory gave itself. */
      star = g_strdup_printf (_("The star to head for: %s"), territory->north_star);
      quatuor_document_add_paragraph (self->document, star);
    }
  add_text (self, quatuor_cohort_find (self->cohort, QUATUOR_TABLE_NARRATIVE, &territory->id));
  add_moments (self, &territory->id);
  add_excerpts (self, &territory->id);
  add_effects (self, &territory->id);
  add_recommendations (self, &territory->id, _("Recommendations"));
}

/* What it is, of which programme, and of which day. */
static void
add_origin (Writer      *self,
            QuatuorDate  on)
{
  const QuatuorProgramme *programme = quatuor_cohort_programme (self->cohort);
  g_autofree char *day = quatuor_date_to_display (on);
  g_autofree char *origin = NULL;

  if (programme->organiser != NULL)
    /* Translators: a programme, who organises it, and a day. */
    origin = g_strdup_printf (_("%s, %s. As it stood on %s."), programme->title,
                              programme->organiser, day);
  else
    /* Translators: a programme and a day. */
    origin = g_strdup_printf (_("%s. As it stood on %s."), programme->title, day);
  quatuor_document_add_note (self->document, origin);
}

static void
add_chapters (Writer *self)
{
  const GPtrArray *territories = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_TERRITORY);

  self->level++;
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      if (!has_story (self->cohort, &territory->id))
        continue;
      quatuor_document_add_heading (self->document, self->level, territory->name);
      add_territory (self, territory);
    }
  self->level--;
}

/**
 * quatuor_narrative_document:
 * @cohort: a cohort
 * @territory: a territory of it, or %QUATUOR_ID_NONE for the whole programme, a
 *   chapter a territory
 * @names: whom to name
 * @on: the day it is made
 *
 * The crossed narrative as a text to be read. Hidden words stand in none.
 *
 * Returns: (transfer full) (nullable): the document; %NULL when there is no such
 *   territory
 */
QuatuorDocument *
quatuor_narrative_document (QuatuorCohort         *cohort,
                            const QuatuorId       *territory,
                            QuatuorNarrativeNames  names,
                            QuatuorDate            on)
{
  const QuatuorTerritory *row =
    !quatuor_id_is_none (territory)
      ? quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, territory)
      : NULL;
  const char *name = row != NULL ? row->name : quatuor_cohort_programme (cohort)->title;
  Writer writer = { .cohort = cohort, .names = names, .level = 1 };
  const QuatuorDocumentSource source = { cohort, on, names, NULL };
  g_autofree char *stamp = quatuor_document_stamp (&source);
  g_autofree char *title = NULL;

  if (row == NULL && !quatuor_id_is_none (territory))
    return NULL;

  /* Translators: a territory or a programme, as the title of a document. */
  title = g_strdup_printf (_("Crossed Narrative: %s"), name);
  /* Translators: the code of the language of this translation, such as fr. */
  writer.document = quatuor_document_new (title, _("en"));
  quatuor_document_set_stamp (writer.document, stamp);
  add_origin (&writer, on);
  if (row != NULL)
    add_territory (&writer, row);
  else
    add_chapters (&writer);
  add_recommendations (&writer, &QUATUOR_ID_NONE, _("Recommendations of the Whole Programme"));
  return writer.document;
}
