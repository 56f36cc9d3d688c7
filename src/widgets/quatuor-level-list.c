/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-level-list.h"

#include "quatuor-mirror-words.h"

#include <glib/gi18n-lib.h>

/* The levels themselves, then the two answers that are none. */
#define N_CHOICES (QUATUOR_N_LEVELS + 2)

typedef struct
{
  int        level;
  GtkWidget *row;
  GtkWidget *check;
  GtkWidget *marks;
} Choice;

struct _QuatuorLevelList
{
  AdwBin    parent_instance;

  /* Children */
  GtkListBox *list;
  Choice      choices[N_CHOICES];

  /* None of the choices is this button: it is active when there is no answer,
   * as one of a group of radio buttons always is. */
  GtkWidget  *none;

  gboolean    showing; /* what is set is not what the person chose */
};

G_DEFINE_FINAL_TYPE (QuatuorLevelList, quatuor_level_list, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static Choice *
find_choice (QuatuorLevelList *self,
             int               level)
{
  for (guint i = 0; i < N_CHOICES; i++)
    if (self->choices[i].level == level)
      return &self->choices[i];
  return NULL;
}

/* The row is what has the focus, and so it is what tells whether it is chosen. */
static void
tell_choice (QuatuorLevelList *self)
{
  for (guint i = 0; i < N_CHOICES; i++)
    {
      GtkCheckButton *check = GTK_CHECK_BUTTON (self->choices[i].check);

      gtk_accessible_update_state (GTK_ACCESSIBLE (self->choices[i].row),
                                   GTK_ACCESSIBLE_STATE_CHECKED,
                                   gtk_check_button_get_active (check)
                                     ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                     : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }
}

static void
on_toggled_cb (QuatuorLevelList *self,
               GtkCheckButton   *check)
{
  if (!self->showing)
    tell_choice (self);
  if (!self->showing && gtk_check_button_get_active (check))
    g_signal_emit (self, signals[CHOSEN], 0, quatuor_level_list_get_level (self));
}

/* What a row begins with is also the key that chooses it. */
static char *
describe_key (int level)
{
  if (level == QUATUOR_LEVEL_DONT_KNOW)
    /* Translators: the key, N or S, that answers “does not know”; leave it as it is. */
    return g_strdup (C_ ("key", "N"));
  if (level == QUATUOR_LEVEL_NOT_APPLICABLE)
    /* Translators: the key that answers “not applicable”; leave it as it is. */
    return g_strdup (C_ ("key", "S"));
  return g_strdup_printf ("%d", level);
}

static GtkWidget *
make_key (int level)
{
  g_autofree char *text = describe_key (level);

  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "width-chars", 2,
                       "css-classes", (const char *[]) { "title-3", "numeric", NULL },
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

static void
make_choice (QuatuorLevelList *self,
             Choice           *choice,
             int               level)
{
  choice->level = level;
  choice->check = g_object_new (GTK_TYPE_CHECK_BUTTON,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                "can-focus", FALSE,
                                "group", self->none,
                                "valign", GTK_ALIGN_CENTER,
                                NULL);
  choice->marks = g_object_new (GTK_TYPE_BOX,
                                "spacing", 6,
                                "valign", GTK_ALIGN_CENTER,
                                NULL);
  choice->row = g_object_new (ADW_TYPE_ACTION_ROW,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                              "use-markup", FALSE,
                              "title-lines", 0,
                              "activatable-widget", choice->check,
                              NULL);
  /* Each prefix goes before the ones that are there. */
  adw_action_row_add_prefix (ADW_ACTION_ROW (choice->row), make_key (level));
  adw_action_row_add_prefix (ADW_ACTION_ROW (choice->row), choice->check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (choice->row), choice->marks);
  gtk_list_box_append (self->list, choice->row);
  g_signal_connect_object (choice->check, "toggled", G_CALLBACK (on_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
set_words (Choice     *choice,
           const char *words)
{
  g_autofree char *label = NULL;

  if (choice->level >= 0)
    /* Translators: a level from 0 to 4, and what it means. */
    label = g_strdup_printf (_("Level %d: %s"), choice->level, words);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (choice->row), words);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice->row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice->row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : words,
                                  -1);
}

/* The focus goes to the answer, or to the first level when there is none. */
static gboolean
quatuor_level_list_grab_focus (GtkWidget *widget)
{
  QuatuorLevelList *self = QUATUOR_LEVEL_LIST (widget);
  Choice *choice = find_choice (self, quatuor_level_list_get_level (self));

  return gtk_widget_grab_focus (choice != NULL ? choice->row : self->choices[0].row);
}

static gboolean
is_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Like any group of radio buttons it is one stop: Tab comes to the answer and
 * goes on to what follows, the arrows go from level to level. */
static gboolean
quatuor_level_list_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (quatuor_level_list_parent_class)->focus (widget, direction);

  return !is_focus_within (widget) && gtk_widget_grab_focus (widget);
}

static void
quatuor_level_list_dispose (GObject *object)
{
  g_clear_object (&QUATUOR_LEVEL_LIST (object)->none);

  G_OBJECT_CLASS (quatuor_level_list_parent_class)->dispose (object);
}

static void
quatuor_level_list_class_init (QuatuorLevelListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quatuor_level_list_dispose;
  GTK_WIDGET_CLASS (klass)->focus = quatuor_level_list_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = quatuor_level_list_grab_focus;

  /**
   * QuatuorLevelList::chosen:
   * @self: the list
   * @level: 0 to 4, or a #QuatuorLevel
   *
   * A person chose an answer, or took it away.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
quatuor_level_list_init (QuatuorLevelList *self)
{
  self->none = g_object_ref_sink (gtk_check_button_new ());
  self->list = g_object_new (GTK_TYPE_LIST_BOX,
                             "selection-mode", GTK_SELECTION_NONE,
                             "css-classes", (const char *[]) { "boxed-list", NULL },
                             NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Answer"), -1);

  self->showing = TRUE;
  for (int level = 0; level <= QUATUOR_LEVEL_MAX; level++)
    make_choice (self, &self->choices[level], level);
  make_choice (self, &self->choices[QUATUOR_N_LEVELS], QUATUOR_LEVEL_DONT_KNOW);
  make_choice (self, &self->choices[QUATUOR_N_LEVELS + 1], QUATUOR_LEVEL_NOT_APPLICABLE);
  set_words (&self->choices[QUATUOR_N_LEVELS], _("Does not know"));
  set_words (&self->choices[QUATUOR_N_LEVELS + 1], _("Not applicable"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->none), TRUE);
  self->showing = FALSE;
  tell_choice (self);
}

/**
 * quatuor_level_list_new:
 *
 * Returns: (transfer floating): a list without words
 */
GtkWidget *
quatuor_level_list_new (void)
{
  return g_object_new (QUATUOR_TYPE_LEVEL_LIST, NULL);
}

/**
 * quatuor_level_list_set_criterion:
 * @self: a list
 * @criterion: a criterion
 *
 * Shows what the levels mean for a criterion.
 */
void
quatuor_level_list_set_criterion (QuatuorLevelList       *self,
                                  const QuatuorCriterion *criterion)
{
  g_return_if_fail (QUATUOR_IS_LEVEL_LIST (self));

  for (int level = 0; level <= QUATUOR_LEVEL_MAX; level++)
    {
      const char *words = quatuor_criterion_level (criterion, level);

      set_words (&self->choices[level], words != NULL ? words : "");
    }
}

/**
 * quatuor_level_list_get_level:
 * @self: a list
 *
 * Returns: the answer: 0 to 4, or a #QuatuorLevel
 */
int
quatuor_level_list_get_level (QuatuorLevelList *self)
{
  g_return_val_if_fail (QUATUOR_IS_LEVEL_LIST (self), QUATUOR_LEVEL_NONE);

  for (guint i = 0; i < N_CHOICES; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->choices[i].check)))
      return self->choices[i].level;
  return QUATUOR_LEVEL_NONE;
}

/**
 * quatuor_level_list_set_level:
 * @self: a list
 * @level: 0 to 4, or a #QuatuorLevel
 *
 * Shows an answer. Nothing is emitted.
 */
void
quatuor_level_list_set_level (QuatuorLevelList *self,
                              int               level)
{
  Choice *choice;

  g_return_if_fail (QUATUOR_IS_LEVEL_LIST (self));

  choice = find_choice (self, level);
  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice != NULL ? choice->check : self->none),
                               TRUE);
  self->showing = FALSE;
  tell_choice (self);
}

/**
 * quatuor_level_list_choose:
 * @self: a list
 * @level: 0 to 4, or a #QuatuorLevel
 *
 * Chooses an answer on the person's behalf, as a key of the keyboard does.
 */
void
quatuor_level_list_choose (QuatuorLevelList *self,
                           int               level)
{
  g_return_if_fail (QUATUOR_IS_LEVEL_LIST (self));

  if (quatuor_level_list_get_level (self) == level)
    return;

  quatuor_level_list_set_level (self, level);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, level);
}

/**
 * quatuor_level_list_set_writable:
 * @self: a list
 * @writable: whether an answer can be chosen
 *
 * An answer that cannot be changed stays as readable as before.
 */
void
quatuor_level_list_set_writable (QuatuorLevelList *self,
                                 gboolean          writable)
{
  g_return_if_fail (QUATUOR_IS_LEVEL_LIST (self));

  for (guint i = 0; i < N_CHOICES; i++)
    {
      gtk_widget_set_sensitive (self->choices[i].check, writable);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->choices[i].row), writable);
    }
}

/**
 * quatuor_level_list_clear_marks:
 * @self: a list
 *
 * Takes away the marks of those who said so.
 */
void
quatuor_level_list_clear_marks (QuatuorLevelList *self)
{
  g_return_if_fail (QUATUOR_IS_LEVEL_LIST (self));

  for (guint i = 0; i < N_CHOICES; i++)
    {
      GtkWidget *mark;

      while ((mark = gtk_widget_get_first_child (self->choices[i].marks)) != NULL)
        gtk_box_remove (GTK_BOX (self->choices[i].marks), mark);
    }
}

/**
 * quatuor_level_list_add_mark:
 * @self: a list
 * @level: 0 to 4, or a #QuatuorLevel
 * @mark: the mark of one who said so
 */
void
quatuor_level_list_add_mark (QuatuorLevelList *self,
                             int               level,
                             GtkWidget        *mark)
{
  Choice *choice;

  g_return_if_fail (QUATUOR_IS_LEVEL_LIST (self));

  choice = find_choice (self, level);
  if (choice != NULL)
    gtk_box_append (GTK_BOX (choice->marks), mark);
  else
    g_object_unref (g_object_ref_sink (mark));
}
