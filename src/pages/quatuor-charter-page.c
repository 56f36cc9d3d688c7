/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-charter-page.h"

#include "quatuor-charter-edit.h"
#include "quatuor-clause-group.h"
#include "quatuor-date-row.h"
#include "quatuor-feedback.h"
#include "quatuor-field-row.h"
#include "quatuor-item-row.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"
#include "quatuor-signers-row.h"
#include "quatuor-text-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _QuatuorCharterPage
{
  QuatuorPage          parent_instance;

  /* Template children */
  QuatuorFieldRow     *adopted_on;
  GtkButton           *back_button;
  GtkBox              *clauses_box;
  GtkLabel            *facts_label;
  QuatuorTextRow      *note;
  QuatuorFieldRow     *review_on;
  QuatuorDateRow      *signed_on;
  AdwPreferencesGroup *signers_group;
  QuatuorFieldRow     *title;
  GtkLabel            *title_label;
  AdwPreferencesGroup *versions_group;
  GtkListBox          *versions_list;

  /* Owned; the rows are in the group */
  GPtrArray           *signer_rows;

  QuatuorId            charter;
  QuatuorId            territory;  /* whose charter it is; none for all */
  gboolean             is_awaited; /* gone to before it is written */
};

G_DEFINE_FINAL_TYPE (QuatuorCharterPage, quatuor_charter_page, QUATUOR_TYPE_PAGE)

static const QuatuorCharter *
get_charter (QuatuorCharterPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));

  return cohort != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_CHARTER, &self->charter)
                        : NULL;
}

/* The charter of the four is reached from their team, that of all from the groups. */
static char *
make_origin (QuatuorCharterPage *self)
{
  g_autofree char *id = quatuor_id_to_string (&self->territory);

  return quatuor_id_is_none (&self->territory) ? g_strdup ("groups")
                                               : g_strconcat ("territory/", id, "/team", NULL);
}

static void
show_origin (QuatuorCharterPage *self)
{
  g_autofree char *origin = make_origin (self);
  const char *words = quatuor_id_is_none (&self->territory) ? _("All the Groups")
                                                            : _("Back to the Team");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->back_button), "s", origin);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->back_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static char *
describe_version (const QuatuorCharter *charter)
{
  g_autofree char *day = quatuor_date_to_display (charter->adopted_on);

  if (charter->adopted_on == QUATUOR_DATE_UNKNOWN)
    /* Translators: %u is the number of a version. */
    return g_strdup_printf (_("Version %u, not adopted yet"), (guint) charter->version);
  /* Translators: the number of a version, and a day. */
  return g_strdup_printf (_("Version %u, adopted on %s"), (guint) charter->version, day);
}

static void
show_facts (QuatuorCharterPage   *self,
            QuatuorCohort        *cohort,
            const QuatuorCharter *charter)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &charter->territory);
  g_autofree char *version = describe_version (charter);
  g_autofree char *facts =
    territory != NULL ? g_strdup_printf ("%s. %s", territory->name, version)
                      : g_strdup_printf (_("The whole programme. %s"), version);

  gtk_label_set_label (self->facts_label, facts);
}

/* A group for everybody and one a category, kept as long as there are as many. */
static void
show_clauses (QuatuorCharterPage   *self,
              QuatuorCohort        *cohort,
              const QuatuorCharter *charter)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->clauses_box));

  for (guint i = 0; i <= categories->len; i++)
    {
      if (group == NULL)
        {
          group = quatuor_clause_group_new ();
          gtk_box_append (self->clauses_box, group);
        }
      quatuor_clause_group_show (QUATUOR_CLAUSE_GROUP (group),
                                 quatuor_page_get_store (QUATUOR_PAGE (self)), charter,
                                 i > 0 ? g_ptr_array_index (categories, i - 1) : NULL);
      group = gtk_widget_get_next_sibling (group);
    }
  while (group != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (group);

      gtk_box_remove (self->clauses_box, group);
      group = next;
    }
}

static QuatuorSignersRow *
ensure_signers_row (QuatuorCharterPage *self,
                    guint               n)
{
  if (n >= self->signer_rows->len)
    {
      GtkWidget *row = quatuor_signers_row_new ();

      adw_preferences_group_add (self->signers_group, row);
      g_ptr_array_add (self->signer_rows, row);
    }
  return g_ptr_array_index (self->signer_rows, n);
}

static void
show_signers (QuatuorCharterPage   *self,
              QuatuorCohort        *cohort,
              const QuatuorCharter *charter)
{
  g_autoptr (GArray) signers =
    quatuor_charter_list_signers (cohort, charter, quatuor_date_today ());
  guint n_rows = 0;

  for (guint i = 0, end; i < signers->len; i = end)
    {
      const QuatuorSigner *first = &g_array_index (signers, QuatuorSigner, i);

      for (end = i + 1; end < signers->len; end++)
        if (!quatuor_id_equal (&g_array_index (signers, QuatuorSigner, end).seat->territory,
                               &first->seat->territory))
          break;
      quatuor_signers_row_set (ensure_signers_row (self, n_rows++), cohort, first, end - i);
    }
  while (self->signer_rows->len > n_rows)
    {
      adw_preferences_group_remove (self->signers_group,
                                    g_ptr_array_index (self->signer_rows,
                                                       self->signer_rows->len - 1));
      g_ptr_array_remove_index (self->signer_rows, self->signer_rows->len - 1);
    }
}

static void
append_version (QuatuorCharterPage   *self,
                const QuatuorCharter *version)
{
  g_autofree char *title = describe_version (version);
  g_autofree char *place = quatuor_id_to_string (&version->id);
  g_autofree char *target = g_strconcat ("charter/", place, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "activatable", TRUE,
                                 "action-name", "win.go",
                                 NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (self->versions_list, row);
}

static void
show_versions (QuatuorCharterPage   *self,
               QuatuorCohort        *cohort,
               const QuatuorCharter *charter)
{
  const GPtrArray *charters = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CHARTER);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->versions_list, 0)) != NULL)
    gtk_list_box_remove (self->versions_list, GTK_WIDGET (row));
  for (guint i = 0; i < charters->len; i++)
    {
      const QuatuorCharter *version = g_ptr_array_index (charters, i);

      if (quatuor_id_equal (&version->territory, &charter->territory) &&
          !quatuor_id_equal (&version->id, &charter->id))
        append_version (self, version);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->versions_group),
                          gtk_list_box_get_row_at_index (self->versions_list, 0) != NULL);
}

/*
 * Actions
 */

/* The day that the signatures get: what the field says, or today. */
static QuatuorDate
signing_day (QuatuorCharterPage *self)
{
  QuatuorDate day = quatuor_date_row_get_date (self->signed_on);

  return day != QUATUOR_DATE_UNKNOWN ? day : quatuor_date_today ();
}

static void
sign_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorCharterPage *self = QUATUOR_CHARTER_PAGE (widget);
  const QuatuorCharter *charter = get_charter (self);
  QuatuorId seat;

  if (charter != NULL && quatuor_id_parse (g_variant_get_string (parameter, NULL), &seat))
    quatuor_feedback_apply (widget, quatuor_page_get_store (QUATUOR_PAGE (self)),
                            quatuor_charter_sign (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                                  charter, &seat, signing_day (self)));
}

static void
sign_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorCharterPage *self = QUATUOR_CHARTER_PAGE (widget);
  const QuatuorCharter *charter = get_charter (self);
  QuatuorEdit *edit = NULL;

  if (charter != NULL)
    edit = quatuor_charter_sign_all (quatuor_page_get_cohort (QUATUOR_PAGE (self)), charter,
                                     signing_day (self));
  if (edit != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (QUATUOR_PAGE (self)), edit);
  else
    quatuor_feedback_say (widget, _("Everybody who holds a seat has signed."));
}

static void
unsign_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorPage *page = QUATUOR_PAGE (widget);
  QuatuorCohort *cohort = quatuor_page_get_cohort (page);
  const QuatuorSignature *signature = NULL;
  QuatuorId id;

  if (quatuor_id_parse (g_variant_get_string (parameter, NULL), &id))
    signature = quatuor_cohort_find (cohort, QUATUOR_TABLE_SIGNATURE, &id);
  if (signature != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (page),
                            quatuor_charter_unsign (cohort, signature));
}

static void
version_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorPage *page = QUATUOR_PAGE (widget);
  const QuatuorCharter *charter = get_charter (QUATUOR_CHARTER_PAGE (widget));
  QuatuorEdit *edit;
  QuatuorId id;

  if (charter == NULL)
    return;
  edit = quatuor_charter_add_version (quatuor_page_get_cohort (page), charter, &id);
  quatuor_feedback_apply (widget, quatuor_page_get_store (page), edit);
  quatuor_page_go_to (widget, "charter", &id);
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  quatuor_item_show_history (widget, QUATUOR_TABLE_CHARTER,
                             &QUATUOR_CHARTER_PAGE (widget)->charter);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorCharterPage *self = QUATUOR_CHARTER_PAGE (widget);
  const QuatuorCharter *charter = get_charter (self);

  if (charter != NULL)
    quatuor_print_job_run (GTK_WINDOW (gtk_widget_get_root (widget)), charter->title,
                           quatuor_print_charter (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                                  charter, quatuor_date_today ()));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorPage *page = QUATUOR_PAGE (widget);
  const QuatuorCharter *charter = get_charter (QUATUOR_CHARTER_PAGE (widget));

  if (charter != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (page),
                            quatuor_charter_remove (quatuor_page_get_cohort (page), charter));
}

/*
 * Overrides
 */

static void
update_actions (QuatuorCharterPage   *self,
                QuatuorCohort        *cohort,
                const QuatuorCharter *charter)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writable = !quatuor_store_is_read_only (quatuor_page_get_store (QUATUOR_PAGE (self)));

  gtk_widget_action_set_enabled (widget, "charter.new-version",
                                 writable && quatuor_charter_is_present (cohort, charter));
  gtk_widget_action_set_enabled (widget, "charter.remove", writable);
  gtk_widget_action_set_enabled (widget, "charter.sign", writable);
  gtk_widget_action_set_enabled (widget, "charter.sign-all", writable);
  gtk_widget_action_set_enabled (widget, "charter.unsign", writable);
}

static void
quatuor_charter_page_refresh (QuatuorPage   *page,
                              QuatuorCohort *cohort)
{
  QuatuorCharterPage *self = QUATUOR_CHARTER_PAGE (page);
  QuatuorStore *store = quatuor_page_get_store (page);
  const QuatuorCharter *charter = get_charter (self);
  QuatuorRowField *const fields[] = {
    QUATUOR_ROW_FIELD (self->title),
    QUATUOR_ROW_FIELD (self->adopted_on),
    QUATUOR_ROW_FIELD (self->review_on),
    QUATUOR_ROW_FIELD (self->note),
  };

  if (charter == NULL)
    {
      g_autofree char *origin = make_origin (self);

      /* It was removed, here or by an undo, unless it is only being made. */
      if (!quatuor_id_is_none (&self->charter) && !self->is_awaited)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", origin);
      return;
    }

  self->is_awaited = FALSE;
  self->territory = charter->territory;
  quatuor_page_set_title (page, charter->title);
  gtk_label_set_label (self->title_label, charter->title);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    quatuor_row_field_bind (fields[i], store, QUATUOR_TABLE_CHARTER, charter);
  show_origin (self);
  show_facts (self, cohort, charter);
  show_clauses (self, cohort, charter);
  show_signers (self, cohort, charter);
  show_versions (self, cohort, charter);
  update_actions (self, cohort, charter);
}

static void
quatuor_charter_page_show (QuatuorPage *page,
                           const char  *place)
{
  QuatuorCharterPage *self = QUATUOR_CHARTER_PAGE (page);
  QuatuorId id;

  if (!quatuor_id_parse (place, &id))
    return;
  self->charter = id;
  self->is_awaited = get_charter (self) == NULL;
  quatuor_page_refresh (page);
}

static void
quatuor_charter_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CHARTER_PAGE);
  g_clear_pointer (&QUATUOR_CHARTER_PAGE (object)->signer_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (quatuor_charter_page_parent_class)->dispose (object);
}

static void
quatuor_charter_page_class_init (QuatuorCharterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_charter_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_charter_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_charter_page_show;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-charter-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, adopted_on);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, clauses_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, note);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, review_on);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, signed_on);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, signers_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, versions_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCharterPage, versions_list);

  gtk_widget_class_install_action (widget_class, "charter.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "charter.new-version", NULL, version_action);
  gtk_widget_class_install_action (widget_class, "charter.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "charter.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "charter.sign", "s", sign_action);
  gtk_widget_class_install_action (widget_class, "charter.sign-all", NULL, sign_all_action);
  gtk_widget_class_install_action (widget_class, "charter.unsign", "s", unsign_action);
}

static void
quatuor_charter_page_init (QuatuorCharterPage *self)
{
  self->signer_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_date_row_set_date (self->signed_on, quatuor_date_today ());
}
