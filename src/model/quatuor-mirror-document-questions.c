/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-mirror-document-private.h"

#include <glib/gi18n-lib.h>

#define N_QUESTIONS 3

/* Where the answers give none. */
static const char *const OPEN_QUESTIONS[N_QUESTIONS] = {
  N_("What matters here that no criterion asked about?"),
  N_("What surprised you in what the others say?"),
  N_("What would each of you like to understand better?"),
};

/* The first seat at an end of the gap, in the order of the categories. */
static const QuatuorMirrorSeat *
seat_at (QuatuorMirrorWriter          *self,
         const QuatuorMirrorCriterion *criterion,
         gboolean                      highest,
         int                          *level)
{
  const QuatuorMirrorSeat *found = NULL;

  for (guint i = 0; i < self->mirror->seats->len; i++)
    {
      int its = criterion->levels[i];

      if (its < 0 || (found != NULL && (highest ? its <= *level : its >= *level)))
        continue;
      found = g_ptr_array_index (self->mirror->seats, i);
      *level = its;
    }
  return found;
}

static char *
ask_of_gap (QuatuorMirrorWriter          *self,
            const QuatuorMirrorCriterion *criterion)
{
  int low = 0, high = 0;
  const QuatuorMirrorSeat *below = seat_at (self, criterion, FALSE, &low);
  const QuatuorMirrorSeat *above = seat_at (self, criterion, TRUE, &high);

  /* Translators: a criterion, then twice a family of actors and the level it gave. */
  return g_strdup_printf (_("“%s”: %s says level %d, %s says level %d. What does each of you see "
                            "there that the other does not?"),
                          criterion->criterion->title, below->category->label, low,
                          above->category->label, high);
}

static char *
ask (QuatuorMirrorWriter          *self,
     QuatuorMirrorPart             part,
     const QuatuorMirrorCriterion *criterion)
{
  switch (part)
    {
    case QUATUOR_MIRROR_DIFFERENT:
      return ask_of_gap (self, criterion);
    case QUATUOR_MIRROR_UNANSWERED:
      /* Translators: %s is a criterion. */
      return g_strdup_printf (_("Nobody gave a level for “%s”. Who could tell, and what would "
                                "you need to know?"),
                              criterion->criterion->title);
    case QUATUOR_MIRROR_ALIKE:
    case QUATUOR_MIRROR_ANSWERED_ONCE:
    default:
      /* Translators: %s is a criterion. */
      return g_strdup_printf (_("You see “%s” much alike. What shows it, and what would "
                                "change it?"),
                              criterion->criterion->title);
    }
}

/* Of the criteria of a part, from @n_first on, until there are @n_most questions. */
static void
take_questions (QuatuorMirrorWriter *self,
                GPtrArray           *questions,
                guint                n_most,
                QuatuorMirrorPart    part,
                guint                n_first)
{
  g_autoptr (GPtrArray) list = quatuor_mirror_writer_list (self, part);

  for (guint i = n_first; i < list->len && questions->len < n_most; i++)
    g_ptr_array_add (questions, ask (self, part, g_ptr_array_index (list, i)));
}

/**
 * quatuor_mirror_document_add_questions:
 * @self: a document that is being written
 *
 * Adds the questions to open the talk with: one of the widest gap, one of what
 * nobody answered, one of what they see alike; more gaps where there is nothing of
 * the others.
 */
void
quatuor_mirror_document_add_questions (QuatuorMirrorWriter *self)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);

  take_questions (self, questions, 1, QUATUOR_MIRROR_DIFFERENT, 0);
  take_questions (self, questions, 2, QUATUOR_MIRROR_UNANSWERED, 0);
  take_questions (self, questions, MIN (questions->len + 1, N_QUESTIONS), QUATUOR_MIRROR_ALIKE, 0);
  take_questions (self, questions, N_QUESTIONS, QUATUOR_MIRROR_DIFFERENT, 1);
  for (guint i = 0; questions->len < N_QUESTIONS; i++)
    g_ptr_array_add (questions, g_strdup (_(OPEN_QUESTIONS[i])));
  quatuor_document_add_heading (self->document, 2, _("Three Questions to Open With"));
  for (guint i = 0; i < questions->len; i++)
    quatuor_document_add_item (self->document, g_ptr_array_index (questions, i));
}
