/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-answer-box.h"

#include "quatuor-mirror-words.h"
#include "quatuor-shape-mark.h"

#include <glib/gi18n-lib.h>

struct _QuatuorAnswerBox
{
  AdwBin    parent_instance;

  /* Template children */
  GtkBox   *head;
  GtkLabel *category;
  GtkLabel *level;
  GtkLabel *words;
  GtkLabel *comment;
  GtkLabel *evidence;
  GtkLabel *who;
};

G_DEFINE_FINAL_TYPE (QuatuorAnswerBox, quatuor_answer_box, ADW_TYPE_BIN)

static void
quatuor_answer_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_ANSWER_BOX);

  G_OBJECT_CLASS (quatuor_answer_box_parent_class)->dispose (object);
}

static void
quatuor_answer_box_class_init (QuatuorAnswerBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_answer_box_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/widgets/quatuor-answer-box.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerBox, head);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerBox, category);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerBox, level);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerBox, words);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerBox, comment);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerBox, evidence);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerBox, who);
}

static void
quatuor_answer_box_init (QuatuorAnswerBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* Who answered, which is not always who holds the seat now. */
static char *
describe_who (QuatuorMirror       *mirror,
              const QuatuorRating *rating)
{
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;

  if (rating == NULL || quatuor_id_is_none (&rating->person))
    return NULL;

  name = quatuor_person_name (
    quatuor_cohort_find (mirror->cohort, QUATUOR_TABLE_PERSON, &rating->person));
  if (rating->rated_on == QUATUOR_DATE_UNKNOWN)
    return g_steal_pointer (&name);
  day = quatuor_date_to_display (rating->rated_on);
  /* Translators: a person, and the day of the answer. */
  return g_strdup_printf (_("%s, on %s"), name, day);
}

static void
show_rating (QuatuorAnswerBox    *self,
             QuatuorMirror       *mirror,
             const QuatuorRating *rating)
{
  g_autofree char *comment = NULL;
  g_autofree char *evidence = NULL;
  g_autofree char *who = describe_who (mirror, rating);

  if (rating != NULL && rating->comment != NULL)
    comment = g_strdup_printf (_("“%s”"), rating->comment);
  if (rating != NULL && rating->evidence != NULL)
    /* Translators: %s is what shows that an answer is right. */
    evidence = g_strdup_printf (_("Evidence: %s"), rating->evidence);
  show_text (self->comment, comment);
  show_text (self->evidence, evidence);
  show_text (self->who, who);
}

/**
 * quatuor_answer_box_new:
 * @mirror: the answers of a territory's seats
 * @criterion: one of its criteria
 * @seat: the position of a seat
 *
 * Returns: (transfer floating): what the seat said
 */
GtkWidget *
quatuor_answer_box_new (QuatuorMirror                *mirror,
                        const QuatuorMirrorCriterion *criterion,
                        guint                         seat)
{
  QuatuorAnswerBox *self = g_object_new (QUATUOR_TYPE_ANSWER_BOX, NULL);
  const QuatuorMirrorSeat *row = g_ptr_array_index (mirror->seats, seat);
  int level = criterion->levels[seat];
  g_autofree char *title = quatuor_level_to_title (level);

  gtk_box_prepend (self->head, quatuor_shape_mark_new (row));
  gtk_label_set_label (self->category, row->category->label);
  gtk_label_set_label (self->level, title);
  show_text (self->words, quatuor_criterion_level (criterion->criterion, level));
  show_rating (self, mirror, criterion->ratings[seat]);
  return GTK_WIDGET (self);
}
