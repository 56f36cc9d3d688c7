/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-page-private.h"

#include "quatuor-presence-mark.h"
#include "quatuor-presence-words.h"

#include <glib/gi18n-lib.h>

/* Below this width, in pixels, one half-day is shown at a time, in words. */
#define NARROW_WIDTH 560

/* The page is never narrower than its head needs, nor wider than its columns. */
#define CONTENT_WIDTH 760

/* In how many frames a row that is not there yet must have come. */
#define TRIES_MAX 5

/* The line of the first person: a heading stands above. */
#define FIRST_LINE 1

G_DEFINE_FINAL_TYPE (QuatuorPresencePage, quatuor_presence_page, QUATUOR_TYPE_PAGE)

static const GPtrArray *
half_days_of (QuatuorPresencePage *self)
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
    .half_days = half_days_of (self),
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
 * quatuor_presence_page_get_half_day:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the half-day that acts are about
 */
const QuatuorHalfDay *
quatuor_presence_page_get_half_day (QuatuorPresencePage *self)
{
  const GPtrArray *half_days = self->cohort != NULL ? half_days_of (self) : NULL;

  if (half_days == NULL || self->selected >= half_days->len)
    return NULL;
  return g_ptr_array_index (half_days, self->selected);
}

/*
 * Lines
 */

static GtkWidget *
make_heading (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "margin-top", 12,
                       "margin-bottom", 6,
                       "css-classes", (const char *[]) { "heading", NULL },
                       NULL);
}

/* Which seats of the territory nobody holds that day, of those expected. */
static char *
list_vacant (QuatuorPresencePage    *self,
             const QuatuorTerritory *territory)
{
  const QuatuorSession *session =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SESSION, &self->session);
  const QuatuorHalfDay *half_day = quatuor_presence_page_get_half_day (self);
  const GPtrArray *seats =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_SEAT, &territory->id);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const QuatuorCategory *category =
        quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
      gboolean is_asked = g_str_equal (session->audience, "everyone") ||
                          g_str_equal (session->audience, "territory") ||
                          quatuor_id_equal (&session->category, &seat->category);

      if (is_asked && quatuor_cohort_holder (self->cohort, &seat->id, half_day->date) == NULL)
        g_ptr_array_add (labels, category->label);
    }
  if (labels->len == 0)
    return NULL;
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (", ", (char **) labels->pdata);
}

static void
show_heading (QuatuorPresencePage    *self,
              GtkLabel               *label,
              const QuatuorTerritory *territory)
{
  g_autofree char *vacant = territory != NULL ? list_vacant (self, territory) : NULL;
  g_autofree char *words = NULL;

  if (vacant != NULL)
    /* Translators: a territory, and the labels of its vacant seats. */
    words = g_strdup_printf (_("%s (vacant: %s)"), territory->name, vacant);
  else
    words = g_strdup (territory != NULL ? territory->name : _("Without a Seat"));
  gtk_label_set_label (label, words);
}

static void
show_item (QuatuorPresencePage *self,
           QuatuorPresenceItem *item)
{
  AdwBin *bin = ADW_BIN (quatuor_presence_item_get_widget (item));
  const QuatuorRollLine *line = quatuor_presence_item_get_line (item);
  GType type = line != NULL ? QUATUOR_TYPE_PRESENCE_ROW : GTK_TYPE_LABEL;
  GtkWidget *row = adw_bin_get_child (bin);
  QuatuorPresenceView view;

  if (row == NULL || !G_TYPE_CHECK_INSTANCE_TYPE (row, type))
    {
      row = line != NULL ? quatuor_presence_row_new () : make_heading ();
      adw_bin_set_child (bin, row);
    }

  quatuor_presence_page_get_view (self, &view);
  if (line != NULL)
    quatuor_presence_row_show_line (QUATUOR_PRESENCE_ROW (row), &view, line);
  else
    show_heading (self, GTK_LABEL (row), quatuor_presence_item_get_territory (item));
}

static void
on_item_changed_cb (QuatuorPresenceItem *item,
                    QuatuorPresencePage *self)
{
  show_item (self, item);
}

static void
on_setup_cb (QuatuorPresencePage *self,
             GtkListItem         *list_item)
{
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_child (list_item, adw_bin_new ());
}

static void
on_bind_cb (QuatuorPresencePage *self,
            GtkListItem         *list_item)
{
  QuatuorPresenceItem *item = gtk_list_item_get_item (list_item);

  quatuor_presence_item_set_widget (item, gtk_list_item_get_child (list_item));
  g_signal_connect_object (item, "changed", G_CALLBACK (on_item_changed_cb), self, 0);
  show_item (self, item);
}

static void
on_unbind_cb (QuatuorPresencePage *self,
              GtkListItem         *list_item)
{
  QuatuorPresenceItem *item = gtk_list_item_get_item (list_item);

  g_signal_handlers_disconnect_by_func (item, on_item_changed_cb, self);
  quatuor_presence_item_set_widget (item, NULL);
}

static GPtrArray *
make_items (QuatuorPresencePage *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  const QuatuorTerritory *territory = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const QuatuorRollLine *line = g_ptr_array_index (self->lines, i);
      const QuatuorTerritory *its =
        line->seat != NULL ? quatuor_cohort_find (self->cohort, QUATUOR_TABLE_TERRITORY,
                                                  &line->seat->territory)
                           : NULL;

      if (i == 0 || its != territory)
        g_ptr_array_add (items, quatuor_presence_item_new (its, NULL));
      territory = its;
      g_ptr_array_add (items, quatuor_presence_item_new (NULL, line));
    }
  return items;
}

/* Where the lines are the same as before only what they say changes, and the
 * list keeps its place and the focus. */
static void
show_items (QuatuorPresencePage *self,
            const GPtrArray     *items)
{
  gboolean keep = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == items->len;

  for (guint i = 0; keep && i < items->len; i++)
    keep = quatuor_presence_item_is_like (quatuor_presence_page_get_item (self, i),
                                          g_ptr_array_index (items, i));
  for (guint i = 0; keep && i < items->len; i++)
    quatuor_presence_item_update (quatuor_presence_page_get_item (self, i),
                                  g_ptr_array_index (items, i));
  if (keep)
    return;

  /* In two steps: told of n lines for n others, a list view asks for every one. */
  g_list_store_remove_all (self->items);
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
}

/*
 * Head
 */

static void
add_count (QuatuorPresencePage *self,
           QuatuorPresence      presence,
           const char          *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = quatuor_presence_mark_new ();
  GtkWidget *label = gtk_label_new (words);

  quatuor_presence_mark_set (QUATUOR_PRESENCE_MARK (mark), presence);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_flow_box_insert (self->counts, box, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (box), FALSE);
}

static void
show_counts (QuatuorPresencePage  *self,
             const QuatuorHalfDay *half_day)
{
  static const QuatuorPresence ORDER[] = { QUATUOR_PRESENCE_PRESENT, QUATUOR_PRESENCE_REMOTE,
                                           QUATUOR_PRESENCE_EXCUSED, QUATUOR_PRESENCE_ABSENT,
                                           QUATUOR_PRESENCE_NOT_NOTED };
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (self->cohort);
  g_autoptr (GArray) roll = quatuor_roll_book_list (book, half_day);
  g_autofree char *seats = NULL;
  QuatuorRollSummary summary;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counts))) != NULL)
    gtk_flow_box_remove (self->counts, child);

  quatuor_roll_summarise (roll, &summary);
  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++)
    {
      g_autofree char *words =
        quatuor_presence_people_to_words (ORDER[i], summary.people[ORDER[i]]);

      add_count (self, ORDER[i], words);
    }
  seats = quatuor_roll_seats_to_words (&summary);
  gtk_label_set_label (self->seats, seats);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "presence.all-present",
                                 summary.people[QUATUOR_PRESENCE_NOT_NOTED] > 0);
}

/* What a coach must know before noting: the session was cancelled, or people can
 * no longer reach its minimum. */
static void
show_notice (QuatuorPresencePage  *self,
             const QuatuorSession *session)
{
  g_autoptr (GArray) shortfalls =
    quatuor_presence_list_shortfalls (self->cohort, &session->id, quatuor_date_today ());
  g_autoptr (GString) words = g_string_new (NULL);

  if (g_str_equal (session->state, "cancelled"))
    g_string_append (words, _("This session is cancelled: it counts in no rate."));
  for (guint i = 0; i < shortfalls->len; i++)
    {
      g_autofree char *sentence =
        quatuor_shortfall_to_words (&g_array_index (shortfalls, QuatuorShortfall, i));

      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", sentence);
    }
  gtk_label_set_label (self->notice, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), words->len > 0);
}

static void
show_head (QuatuorPresencePage *self)
{
  const QuatuorHalfDay *half_day = quatuor_presence_page_get_half_day (self);
  g_autofree char *day = quatuor_half_day_to_words (half_day);
  g_autofree char *hours = quatuor_half_day_to_hours (half_day);
  guint n_half_days = half_days_of (self)->len;
  QuatuorPresenceView view;
  int width;

  gtk_label_set_label (self->heading, day);
  gtk_label_set_label (self->hours, hours != NULL ? hours : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hours), hours != NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head_box),
                                  self->is_narrow ? GTK_ORIENTATION_VERTICAL
                                                  : GTK_ORIENTATION_HORIZONTAL);
  show_counts (self, half_day);
  quatuor_presence_page_get_view (self, &view);
  quatuor_presence_row_show_titles (self->titles, &view);

  gtk_widget_set_visible (self->earlier_button, n_half_days > 1);
  gtk_widget_set_visible (self->later_button, n_half_days > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "presence.earlier", self->selected > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "presence.later",
                                 self->selected + 1 < n_half_days);
  gtk_widget_set_visible (GTK_WIDGET (self->titles), !self->is_narrow && n_half_days > 1);

  width = MAX (CONTENT_WIDTH, QUATUOR_PRESENCE_NAME_WIDTH +
                                (int) n_half_days * QUATUOR_PRESENCE_CELL_WIDTH);
  adw_clamp_set_maximum_size (self->head_clamp, width);
  adw_clamp_scrollable_set_maximum_size (self->clamp, width);
}

/* The half-day that waits to be noted, else the last one held, else the first. */
static guint
find_half_day_to_note (QuatuorPresencePage *self)
{
  const GPtrArray *half_days = half_days_of (self);
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

  if (column == self->selected || column >= half_days_of (self)->len)
    return;

  self->selected = column;
  show_selected (self);
  show_head (self);
  for (guint i = 0; i < n_items; i++)
    {
      QuatuorPresenceItem *item = quatuor_presence_page_get_item (self, i);

      if (quatuor_presence_item_get_widget (item) != NULL)
        show_item (self, item);
    }
}

/*
 * Focus
 */

static gboolean
focus_wanted (QuatuorPresencePage *self)
{
  QuatuorPresenceItem *item = quatuor_presence_page_get_item (self, self->wanted.item);
  GtkWidget *bin = item != NULL ? quatuor_presence_item_get_widget (item) : NULL;
  GtkWidget *row = bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  return QUATUOR_IS_PRESENCE_ROW (row) && gtk_widget_get_mapped (row) &&
         quatuor_presence_row_focus (QUATUOR_PRESENCE_ROW (row), self->wanted.column);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);

  if (!focus_wanted (self) && ++self->n_tries < TRIES_MAX)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * quatuor_presence_page_go:
 * @self: a page
 * @place: a cell of a person's line
 *
 * Moves the focus. A row that is far away is made first, which takes a frame.
 */
void
quatuor_presence_page_go (QuatuorPresencePage  *self,
                          QuatuorPresencePlace  place)
{
  self->wanted = place;
  quatuor_presence_page_select (self, place.column);
  if (focus_wanted (self))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", place.item);
  self->n_tries = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
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
  gboolean is_narrow = gtk_adjustment_get_page_size (adjustment) < NARROW_WIDTH;

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
  if (half_days_of (self)->len == 0)
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
  g_autoptr (GPtrArray) items = NULL;

  self->cohort = quatuor_cohort_ref (cohort);
  self->lines = quatuor_roll_book_list_lines (book, &self->session);
  self->selected = self->is_fresh
                     ? find_half_day_to_note (self)
                     : MIN (self->selected, MAX (half_days_of (self)->len, 1) - 1);
  show_selected (self);
  items = make_items (self);
  show_items (self, items);
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
  if (session == NULL || half_days_of (self)->len == 0)
    return;

  show_head (self);
  show_notice (self, session);
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
  QuatuorPresenceItem *item;

  if (!is_kept || get_focus (self) != before ||
      (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return is_kept;

  item = quatuor_presence_page_get_item (self, self->wanted.item);
  if (item == NULL || quatuor_presence_item_get_line (item) == NULL)
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
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_key_pressed_cb",
                                                G_CALLBACK (quatuor_presence_page_on_key));
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cb);
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
