/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-answer-card.h"

#include "quatuor-level-list.h"
#include "quatuor-sums.h"

struct _QuatuorAnswerCard
{
  AdwBin            parent_instance;

  /* Template children */
  GtkLabel         *dimension;
  GtkLabel         *title;
  GtkLabel         *question;
  QuatuorLevelList *levels;
  GtkWidget        *clear_button;
  GtkTextView      *comment;
  GtkTextView      *evidence;

  /* What the fields held when they were last set or saved. A field that holds
   * something else is being typed in and is left alone. */
  char             *shown_comment;
  char             *shown_evidence;
};

G_DEFINE_FINAL_TYPE (QuatuorAnswerCard, quatuor_answer_card, ADW_TYPE_BIN)

enum
{
  LEVEL_CHOSEN,
  TEXTS_TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_text (GtkTextView  *view,
           char        **shown,
           const char   *text)
{
  g_autofree char *typed = dup_text (view);
  const char *wanted = text != NULL ? text : "";

  if (g_strcmp0 (typed, *shown) == 0 && !g_str_equal (typed, wanted))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), wanted, -1);
  quatuor_row_set_text (shown, wanted);
}

static void
on_level_chosen_cb (QuatuorAnswerCard *self,
                    int                level)
{
  g_signal_emit (self, signals[LEVEL_CHOSEN], 0, level);
}

static void
on_field_left_cb (QuatuorAnswerCard *self)
{
  quatuor_answer_card_flush (self);
}

static void
quatuor_answer_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_ANSWER_CARD);

  G_OBJECT_CLASS (quatuor_answer_card_parent_class)->dispose (object);
}

static void
quatuor_answer_card_finalize (GObject *object)
{
  QuatuorAnswerCard *self = QUATUOR_ANSWER_CARD (object);

  g_free (self->shown_comment);
  g_free (self->shown_evidence);

  G_OBJECT_CLASS (quatuor_answer_card_parent_class)->finalize (object);
}

static void
quatuor_answer_card_class_init (QuatuorAnswerCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_answer_card_dispose;
  object_class->finalize = quatuor_answer_card_finalize;

  /**
   * QuatuorAnswerCard::level-chosen:
   * @self: the card
   * @level: 0 to 4, or a #QuatuorLevel
   *
   * The person chose an answer.
   */
  signals[LEVEL_CHOSEN] =
    g_signal_new ("level-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * QuatuorAnswerCard::texts-typed:
   * @self: the card
   *
   * The person typed something else and left the field, or the card.
   */
  signals[TEXTS_TYPED] =
    g_signal_new ("texts-typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_LEVEL_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/widgets/quatuor-answer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerCard, dimension);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerCard, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerCard, question);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerCard, levels);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerCard, clear_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerCard, comment);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerCard, evidence);
  gtk_widget_class_bind_template_callback (widget_class, on_level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_field_left_cb);
}

static void
quatuor_answer_card_init (QuatuorAnswerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown_comment = g_strdup ("");
  self->shown_evidence = g_strdup ("");
}

/**
 * quatuor_answer_card_show_criterion:
 * @self: a card
 * @dimension: (nullable): the criterion's dimension
 * @criterion: a criterion
 *
 * Turns to a criterion. What was typed for the one before must have been
 * flushed.
 */
void
quatuor_answer_card_show_criterion (QuatuorAnswerCard      *self,
                                    const QuatuorDimension *dimension,
                                    const QuatuorCriterion *criterion)
{
  g_autofree char *title = NULL;

  g_return_if_fail (QUATUOR_IS_ANSWER_CARD (self));

  title = g_strdup_printf ("%s  %s", criterion->code, criterion->title);
  gtk_label_set_label (self->dimension, dimension != NULL ? dimension->title : "");
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->question, criterion->question != NULL ? criterion->question : "");
  gtk_widget_set_visible (GTK_WIDGET (self->question), criterion->question != NULL);
  quatuor_level_list_set_criterion (self->levels, criterion);

  quatuor_row_set_text (&self->shown_comment, "");
  quatuor_row_set_text (&self->shown_evidence, "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->comment), "", -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->evidence), "", -1);
}

/**
 * quatuor_answer_card_show_rating:
 * @self: a card
 * @rating: (nullable): the answer as it stands
 * @writable: whether it can be changed
 *
 * Shows an answer. A field that is being typed in keeps what is typed.
 */
void
quatuor_answer_card_show_rating (QuatuorAnswerCard   *self,
                                 const QuatuorRating *rating,
                                 gboolean             writable)
{
  int level;

  g_return_if_fail (QUATUOR_IS_ANSWER_CARD (self));

  level = rating != NULL ? quatuor_level_parse (rating->level) : QUATUOR_LEVEL_NONE;
  quatuor_level_list_set_level (self->levels, level);
  show_text (self->comment, &self->shown_comment, rating != NULL ? rating->comment : NULL);
  show_text (self->evidence, &self->shown_evidence, rating != NULL ? rating->evidence : NULL);
  quatuor_level_list_set_writable (self->levels, writable);
  gtk_widget_set_visible (self->clear_button, writable && level != QUATUOR_LEVEL_NONE);
  gtk_text_view_set_editable (self->comment, writable);
  gtk_text_view_set_editable (self->evidence, writable);
}

/**
 * quatuor_answer_card_focus_levels:
 * @self: a card
 *
 * Gives the focus to the answer, or to the first level when there is none.
 */
void
quatuor_answer_card_focus_levels (QuatuorAnswerCard *self)
{
  g_return_if_fail (QUATUOR_IS_ANSWER_CARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->levels));
}

/**
 * quatuor_answer_card_choose:
 * @self: a card
 * @level: 0 to 4, or a #QuatuorLevel
 *
 * Chooses an answer, as a key of the keyboard does.
 */
void
quatuor_answer_card_choose (QuatuorAnswerCard *self,
                            int                level)
{
  g_return_if_fail (QUATUOR_IS_ANSWER_CARD (self));

  quatuor_level_list_choose (self->levels, level);
}

/**
 * quatuor_answer_card_flush:
 * @self: a card
 *
 * Emits `texts-typed` if a field holds something that was not saved.
 */
void
quatuor_answer_card_flush (QuatuorAnswerCard *self)
{
  g_autofree char *comment = NULL;
  g_autofree char *evidence = NULL;

  g_return_if_fail (QUATUOR_IS_ANSWER_CARD (self));

  /* A field that is being taken apart loses the focus, too. */
  if (self->comment == NULL || self->evidence == NULL)
    return;

  comment = dup_text (self->comment);
  evidence = dup_text (self->evidence);
  if (g_strcmp0 (comment, self->shown_comment) == 0 &&
      g_strcmp0 (evidence, self->shown_evidence) == 0)
    return;

  quatuor_row_set_text (&self->shown_comment, comment);
  quatuor_row_set_text (&self->shown_evidence, evidence);
  g_signal_emit (self, signals[TEXTS_TYPED], 0);
}

/**
 * quatuor_answer_card_dup_comment:
 * @self: a card
 *
 * Returns: (transfer full): what the comment's field holds
 */
char *
quatuor_answer_card_dup_comment (QuatuorAnswerCard *self)
{
  g_return_val_if_fail (QUATUOR_IS_ANSWER_CARD (self), NULL);

  return dup_text (self->comment);
}

/**
 * quatuor_answer_card_dup_evidence:
 * @self: a card
 *
 * Returns: (transfer full): what the evidence's field holds
 */
char *
quatuor_answer_card_dup_evidence (QuatuorAnswerCard *self)
{
  g_return_val_if_fail (QUATUOR_IS_ANSWER_CARD (self), NULL);

  return dup_text (self->evidence);
}
