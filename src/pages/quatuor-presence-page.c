/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-page-private.h"

#include "quatuor-presence-words.h"
#include "quatuor-text-scale.h"
#include "quatuor-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Below this width, in pixels, one half-day is shown at a time, in words. */
#define NARROW_WIDTH 560

/* The line of the first person: a heading stands above. */
#define FIRST_LINE 1

G_DEFINE_FINAL_TYPE (QuatuorPresencePage, quatuor_presence_page, QUATUOR_TYPE_PAGE)

/**
 * quatuor_presence_page_get_half_days:
 * @self: a page
 *
 * Returns: (transfer none) (element-type QuatuorHalfDay): those of its session
 */
const GPtrArray *
quatuor_presence_page_get_half_days (QuatuorPresencePage *self)
{
  return quatuor_cohort_children (self->cohort, QUATUOR_TABLE_HALF_DAY, &self->session);
}

/**
 * quatuor_presence_page_get_view:
 * @self: a page that shows a session
 * @view: (out): what the rows have in common
 */
void
quatuor_presence_page_get_view (QuatuorPresencePage *self,
                                QuatuorPresenceView *view)
{
  *view = (QuatuorPresenceView) {
    .cohort = self->cohort,
    .half_days = quatuor_presence_page_get_half_days (self),
    .first = self->first,
    .selected = self->selected,
    .is_narrow = self->is_narrow,
  };
}

/**
 * quatuor_presence_page_get_item:
 * @self: a page
 * @position: of a line of the list
 *
 * Returns: (transfer none) (nullable): the line
 */
QuatuorPresenceItem *
quatuor_presence_page_get_item (QuatuorPresencePage *self,
                                guint                position)
{
  g_autoptr (QuatuorPresenceItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->items), position);

  /* The list holds it. */
  return item;
}

/**
 * quatuor_presence_page_get_line:
 * @self: a page
 * @position: of a line of the list
 *
 * Returns: (transfer none) (nullable): the person of the line; %NULL for a heading
 */
const QuatuorRollLine *
quatuor_presence_page_get_line (QuatuorPresencePage *self,
                                guint                position)
{
  QuatuorPresenceItem *item = quatuor_presence_page_get_item (self, position);

  return item != NULL ? quatuor_presence_item_get_line (item) : NULL;
}

/**
 * quatuor_presence_page_get_half_day:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the half-day that acts are about
 */
const QuatuorHalfDay *
quatuor_presence_page_get_half_day (QuatuorPresencePage *self)
{
  const GPtrArray *half_days =
    self->cohort != NULL ? quatuor_presence_page_get_half_days (self) : NULL;

  if (half_days == NULL || self->selected >= half_days->len)
    return NULL;
  return g_ptr_array_index (half_days, self->selected);
}

/* The half-day that waits to be noted, else the last one held, else the first. */
static guint
find_half_day_to_note (QuatuorPresencePage *self)
{
  const GPtrArray *half_days = quatuor_presence_page_get_half_days (self);
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (self->cohort);
  QuatuorDate today = quatuor_date_today ();
  guint last = 0;

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);
      g_autoptr (GArray) roll = NULL;
      QuatuorRollSummary summary;

      if (half_day->date > today)
        break;
      last = i;
      roll = quatuor_roll_book_list (book, half_day);
      quatuor_roll_summarise (roll, &summary);
      if (summary.people[QUATUOR_PRESENCE_NOT_NOTED] > 0)
        break;
    }
  return last;
}

/* The selected half-day is among those that are shown. */
static void
show_selected (QuatuorPresencePage *self)
{
  guint n_visible = quatuor_presence_row_count_visible (self->titles);

  if (self->selected < self->first || n_visible == 0)
    self->first = self->selected;
  else if (self->selected >= self->first + n_visible)
    self->first = self->selected - n_visible + 1;
}

/**
 * quatuor_presence_page_select:
 * @self: a page that shows a session
 * @column: one of its half-days
 *
 * Acts are about that half-day from now on.
 */
void
quatuor_presence_page_select (QuatuorPresencePage *self,
                              guint                column)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if (column == self->selected || column >= quatuor_presence_page_get_half_days (self)->len)
    return;

  self->selected = column;
  show_selected (self);
  quatuor_presence_page_show_head (self);
  for (guint i = 0; i < n_items; i++)
    {
      QuatuorPresenceItem *item = quatuor_presence_page_get_item (self, i);

      if (quatuor_presence_item_get_widget (item) != NULL)
        quatuor_presence_page_show_item (self, item);
    }
}

static gboolean
on_width_tick_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  quatuor_page_refresh (QUATUOR_PAGE (widget));
  return G_SOURCE_REMOVE;
}

/* Rows change for the next frame: within this one their sizes are being given. */
static void
on_width_cb (QuatuorPresencePage *self,
             GtkAdjustment       *adjustment)
{
  gboolean is_narrow = gtk_adjustment_get_page_size (adjustment) <
                       quatuor_text_scale (GTK_WIDGET (self), NARROW_WIDTH);

  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_width_tick_cb, NULL, NULL);
}

/*
 * Overrides
 */

static const char *
stack_page (QuatuorPresencePage  *self,
            const QuatuorSession *session)
{
  if (session == NULL)
    return "gone";
  if (quatuor_presence_page_get_half_days (self)->len == 0)
    return "empty";
  return self->lines->len > 0 ? "grid" : "nobody";
}

/* Rows are made once it is known which half-day they show. */
static void
take_rows (QuatuorPresencePage *self,
           QuatuorCohort       *cohort)
{
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  g_autoptr (GPtrArray) old_lines G_GNUC_UNUSED = g_steal_pointer (&self->lines);
  g_autoptr (QuatuorCohort) old_cohort G_GNUC_UNUSED = g_steal_pointer (&self->cohort);

  self->cohort = quatuor_cohort_ref (cohort);
  self->lines = quatuor_roll_book_list_lines (book, &self->session);
  self->selected = self->is_fresh
                     ? find_half_day_to_note (self)
                     : MIN (self->selected,
                            MAX (quatuor_presence_page_get_half_days (self)->len, 1) - 1);
  show_selected (self);
  quatuor_presence_page_show_lines (self);
}

static void
quatuor_presence_page_refresh (QuatuorPage   *page,
                               QuatuorCohort *cohort)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (page);
  const QuatuorSession *session =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, &self->session);

  take_rows (self, cohort);
  gtk_stack_set_visible_child_name (self->stack, stack_page (self, session));
  quatuor_page_set_title (page, session != NULL ? session->title : _("Presence"));
  quatuor_page_set_subtitle (page, session != NULL ? _("Presence") : NULL);
  if (session == NULL || quatuor_presence_page_get_half_days (self)->len == 0)
    return;

  quatuor_presence_page_show_head (self);
  quatuor_presence_page_show_notice (self, session);
  if (self->is_fresh && self->lines->len > 0)
    quatuor_presence_page_go (self, (QuatuorPresencePlace) { FIRST_LINE, self->selected });
  self->is_fresh = FALSE;
}

static void
quatuor_presence_page_show (QuatuorPage *page,
                            const char  *place)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (page);
  QuatuorId session;

  if (!quatuor_id_parse (place, &session))
    return;

  self->session = session;
  self->is_fresh = TRUE;
  quatuor_page_refresh (page);
}

static GtkWidget *
get_focus (QuatuorPresencePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* The first line is a heading, which takes no focus: GTK 4.8’s list then keeps Tab
 * to itself and leaves the focus where it was. The cell that had it last gets it. */
static gboolean
quatuor_presence_page_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);
  GtkWidget *before = get_focus (self);
  gboolean is_kept = GTK_WIDGET_CLASS (quatuor_presence_page_parent_class)->focus (widget,
                                                                                   direction);

  if (!is_kept || get_focus (self) != before ||
      (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return is_kept;

  if (quatuor_presence_page_get_line (self, self->wanted.item) == NULL)
    self->wanted = (QuatuorPresencePlace) { FIRST_LINE, self->selected };
  quatuor_presence_page_go (self, self->wanted);
  return TRUE;
}

static void
quatuor_presence_page_dispose (GObject *object)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (object);

  /* The bin’s own child is a child of the template too, and would be let go of
   * twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_PRESENCE_PAGE);
  g_clear_object (&self->items);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);

  G_OBJECT_CLASS (quatuor_presence_page_parent_class)->dispose (object);
}

static void
quatuor_presence_page_class_init (QuatuorPresencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_presence_page_dispose;
  GTK_WIDGET_CLASS (klass)->focus = quatuor_presence_page_focus;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_presence_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_presence_page_show;

  g_type_ensure (QUATUOR_TYPE_PRESENCE_ROW);
  g_type_ensure (QUATUOR_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-presence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, all_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, clamp);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, counts);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, head_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, head_clamp);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, heading);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, hours);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, later_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, notice);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, seats);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, titles);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresencePage, view);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_key_pressed_cb",
                                                G_CALLBACK (quatuor_presence_page_on_key));
  quatuor_presence_page_bind_lines (widget_class);
  quatuor_presence_page_install_actions (widget_class);
}

static void
quatuor_presence_page_init (QuatuorPresencePage *self)
{
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (QUATUOR_TYPE_PRESENCE_ITEM);
  self->lines = g_ptr_array_new ();
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (on_width_cb), self, G_CONNECT_SWAPPED);
}
