/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-narrative-page-private.h"

#include "quatuor-columns.h"
#include "quatuor-item-row.h"
#include "quatuor-moment-row.h"
#include "quatuor-moment-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (QuatuorNarrativePage, quatuor_narrative_page, QUATUOR_TYPE_PAGE)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/*
 * Moments
 */

static void
show_moments (QuatuorNarrativePage *self,
              QuatuorCohort        *cohort)
{
  const GPtrArray *moments =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_MOMENT, &self->territory);
  GtkListBoxRow *row;

  for (guint i = 0; i < moments->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->moments_list, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (quatuor_moment_row_new ());
          gtk_list_box_append (self->moments_list, GTK_WIDGET (row));
        }
      quatuor_moment_row_set (QUATUOR_MOMENT_ROW (row),
                              quatuor_page_get_store (QUATUOR_PAGE (self)),
                              g_ptr_array_index (moments, i), i + 1);
    }
  while ((row = gtk_list_box_get_row_at_index (self->moments_list, (int) moments->len)) != NULL)
    gtk_list_box_remove (self->moments_list, GTK_WIDGET (row));
  quatuor_moment_line_set (self->line, cohort, moments);
  gtk_stack_set_visible_child_name (self->moments_stack, moments->len > 0 ? "moments" : "empty");
}

/* The line and the list are two ways to the same moment. */
static void
on_moment_activated_cb (QuatuorNarrativePage *self,
                        guint                 index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->moments_list, (int) index);

  if (row == NULL)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/*
 * Sources: what the crossed text is written from
 */

static void
add_source (QuatuorNarrativePage *self,
            const char           *text,
            const char           *author,
            const char           *origin,
            const char           *target)
{
  /* Translators: whose words these are, and where they come from. */
  g_autofree char *whose = g_strdup_printf (_("%s – %s"), author != NULL ? author : _("Hidden"),
                                            origin);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", text,
                                 "title-lines", 0,
                                 "subtitle-lines", 0,
                                 NULL);
  GtkWidget *button;

  /* Only a row that is made knows that its subtitle is no markup. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), whose);
  if (author != NULL)
    {
      button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
      gtk_widget_set_tooltip_text (button, _("Quote in the Crossed Text"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Quote in the Crossed Text"),
                                      -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "narrative.quote");
    }
  else
    {
      button = gtk_image_new_from_icon_name ("view-conceal-symbolic");
      gtk_widget_set_tooltip_text (button, _("Hidden: these words never leave this file"));
    }
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->sources_list, row);
}

static void
add_voices (QuatuorNarrativePage *self,
            QuatuorCohort        *cohort,
            const QuatuorMoment  *moment)
{
  const GPtrArray *seats =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &self->territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const QuatuorVoice *voice =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_VOICE, &moment->id, &seat->id);
      g_autofree char *author = NULL;
      g_autofree char *target = NULL;

      if (voice == NULL)
        continue;
      author = quatuor_voice_attribution (cohort, voice);
      target = quatuor_item_to_target (QUATUOR_TABLE_VOICE, &voice->moment);
      add_source (self, voice->text, author, moment->title, target);
    }
}

static void
add_excerpts (QuatuorNarrativePage   *self,
              QuatuorCohort          *cohort,
              const QuatuorInterview *interview)
{
  const GPtrArray *excerpts =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_EXCERPT, &interview->id);

  for (guint i = 0; i < excerpts->len; i++)
    {
      const QuatuorExcerpt *excerpt = g_ptr_array_index (excerpts, i);
      g_autofree char *author = quatuor_excerpt_attribution (cohort, excerpt);
      g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_EXCERPT, &excerpt->id);

      add_source (self, excerpt->text, author, _("Interview"), target);
    }
}

static void
show_sources (QuatuorNarrativePage *self,
              QuatuorCohort        *cohort)
{
  const GPtrArray *moments =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_MOMENT, &self->territory);
  const GPtrArray *interviews =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_INTERVIEW, &self->territory);
  gboolean any;

  clear_list (self->sources_list);
  for (guint i = 0; i < moments->len; i++)
    add_voices (self, cohort, g_ptr_array_index (moments, i));
  for (guint i = 0; i < interviews->len; i++)
    add_excerpts (self, cohort, g_ptr_array_index (interviews, i));
  any = gtk_list_box_get_row_at_index (self->sources_list, 0) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->sources_list), any);
  gtk_widget_set_visible (self->sources_none, !any);
}

static void
show_text (QuatuorNarrativePage *self,
           QuatuorCohort        *cohort)
{
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  const QuatuorNarrative *narrative =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_NARRATIVE, &self->territory);
  QuatuorNarrative *row = narrative != NULL
                            ? quatuor_row_copy (QUATUOR_TABLE_NARRATIVE, narrative)
                            : quatuor_row_new (QUATUOR_TABLE_NARRATIVE);

  /* A field may write the first words: the row is made with its key then. */
  row->territory = self->territory;
  for (guint i = 0; i < QUATUOR_N_NARRATIVE_ENTRIES; i++)
    quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->entry_rows[i]), store,
                            QUATUOR_TABLE_NARRATIVE, row);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->crossed_row), store, QUATUOR_TABLE_NARRATIVE,
                          row);
  quatuor_row_free (QUATUOR_TABLE_NARRATIVE, row);
}

/*
 * Recommendations
 */

static char *
answer_words (const QuatuorRecommendation *row)
{
  const char *addressee = quatuor_wording_for_code ("addressee", row->addressee);
  g_autofree char *day = NULL;

  if (row->answer == NULL)
    /* Translators: a recommendation’s addressee. */
    return g_strdup_printf (_("To: %s. No answer yet."), addressee);
  if (row->answered_on == QUATUOR_DATE_UNKNOWN)
    /* Translators: a recommendation’s addressee, and the answer it got. */
    return g_strdup_printf (_("To: %s. Answer: %s"), addressee, row->answer);
  day = quatuor_date_to_display (row->answered_on);
  /* Translators: a recommendation’s addressee, a day, and the answer it got then. */
  return g_strdup_printf (_("To: %s. Answer of %s: %s"), addressee, day, row->answer);
}

static gboolean
fill_recommendations (GtkListBox      *list,
                      QuatuorCohort   *cohort,
                      const QuatuorId *territory)
{
  g_autoptr (GPtrArray) rows = quatuor_narrative_list_recommendations (cohort, territory);

  quatuor_item_list_set_length (list, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorRecommendation *row = g_ptr_array_index (rows, i);
      QuatuorItemRow *line = quatuor_item_list_get_row (list, i);
      g_autofree char *words = answer_words (row);

      quatuor_item_row_set_item (line, QUATUOR_TABLE_RECOMMENDATION, &row->id);
      quatuor_item_row_set_words (line, row->text, words, NULL);
    }
  return rows->len > 0;
}

static void
show_recommendations (QuatuorNarrativePage *self,
                      QuatuorCohort        *cohort)
{
  gboolean any = fill_recommendations (self->recommendations_list, cohort, &self->territory);
  gboolean of_all = fill_recommendations (self->programme_list, cohort, &QUATUOR_ID_NONE);

  gtk_widget_set_visible (self->recommendations_none, !any);
  gtk_widget_set_visible (self->programme_box, of_all);
}

/*
 * Overrides
 */

static void
quatuor_narrative_page_refresh (QuatuorPage   *page,
                                QuatuorCohort *cohort)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (page);
  g_autofree char *state = NULL;

  if (quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &self->territory) == NULL)
    return;

  state = quatuor_narrative_state (cohort, &self->territory);
  gtk_label_set_label (self->state_label, state);
  show_moments (self, cohort);
  show_sources (self, cohort);
  show_text (self, cohort);
  show_recommendations (self, cohort);
  quatuor_narrative_page_update_actions (self);
}

static void
quatuor_narrative_page_dispose (GObject *object)
{
  /* The bin must let go of its child before the template does. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_NARRATIVE_PAGE);

  G_OBJECT_CLASS (quatuor_narrative_page_parent_class)->dispose (object);
}

static void
quatuor_narrative_page_class_init (QuatuorNarrativePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_narrative_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_narrative_page_refresh;

  g_type_ensure (QUATUOR_TYPE_COLUMNS);
  g_type_ensure (QUATUOR_TYPE_MOMENT_LINE);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-narrative-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, crossed_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, entries_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, line);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, moments_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, moments_stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, programme_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, programme_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, recommendations_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, recommendations_none);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, sources_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, sources_none);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNarrativePage, state_label);
  gtk_widget_class_bind_template_callback (widget_class, on_moment_activated_cb);

  quatuor_narrative_page_install_actions (widget_class);
}

/* The five entries are rows of one kind, each over its own column. */
static void
quatuor_narrative_page_init (QuatuorNarrativePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < QUATUOR_N_NARRATIVE_ENTRIES; i++)
    {
      const QuatuorNarrativeEntry *entry = quatuor_narrative_entry (i);
      /* Translators: the title of a text, and a question that helps to write it. */
      g_autofree char *title = g_strdup_printf (_("%s – %s"), _(entry->title), _(entry->question));

      self->entry_rows[i] = g_object_new (QUATUOR_TYPE_TEXT_ROW,
                                          "column", entry->column,
                                          "title", title,
                                          NULL);
      adw_preferences_group_add (self->entries_group, GTK_WIDGET (self->entry_rows[i]));
    }
}

/**
 * quatuor_narrative_page_set_territory:
 * @self: a narrative page
 * @territory: the id of a territory
 *
 * Shows the narrative of another territory.
 */
void
quatuor_narrative_page_set_territory (QuatuorNarrativePage *self,
                                      const QuatuorId      *territory)
{
  GtkListBoxRow *row;

  g_return_if_fail (QUATUOR_IS_NARRATIVE_PAGE (self));

  if (quatuor_id_equal (&self->territory, territory))
    return;

  self->territory = *territory;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->moments_list, i)) != NULL; i++)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  quatuor_page_refresh (QUATUOR_PAGE (self));
}
