/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-attention-row.h"

#include "quatuor-label.h"
#include "quatuor-mail.h"

#include <glib/gi18n-lib.h>

struct _QuatuorAttentionRow
{
  AdwBin         parent_instance;

  /* Template children */
  GtkImage      *icon;
  GtkLabel      *territory;
  GtkLabel      *sentence;
  GtkButton     *mend;

  /* Owned */
  QuatuorCohort *cohort;

  QuatuorAttention attention;
};

G_DEFINE_FINAL_TYPE (QuatuorAttentionRow, quatuor_attention_row, ADW_TYPE_BIN)

/* Where each sort of line is mended, and what its button says. */
static const struct
{
  const char *icon;
  const char *place;
  const char *verb;
} KINDS[] = {
  [QUATUOR_ATTENTION_SEAT_VACANT] = { "avatar-default-symbolic", "/team", N_("Fill the Seat") },
  [QUATUOR_ATTENTION_SEAT_SILENT] = { "document-edit-symbolic", "/diagnostic", N_("See the Answers") },
  [QUATUOR_ATTENTION_PHASE_LATE] = { "alarm-symbolic", "/path", N_("See the Path") },
  [QUATUOR_ATTENTION_GAP] = { "dialog-question-symbolic", "/diagnostic", N_("See the Gaps") },
  [QUATUOR_ATTENTION_NO_CONTACT] = { "call-start-symbolic", "/prepare", N_("Prepare My Visit") },
  [QUATUOR_ATTENTION_PROMISE_OVERDUE] = { "emblem-important-symbolic", "/support",
                                          N_("See the Commitments") },
  [QUATUOR_ATTENTION_SESSION_PLACE] = { "mark-location-symbolic", NULL, N_("Say Where") },
  [QUATUOR_ATTENTION_SESSION_OPEN] = { "x-office-calendar-symbolic", NULL, N_("Confirm") },
  [QUATUOR_ATTENTION_SEAT_MISSED] = { "x-office-calendar-symbolic", "/path",
                                      N_("See the Presence") },
  [QUATUOR_ATTENTION_CHARTER] = { "text-x-generic-symbolic", NULL, N_("Read the Charter") },
  [QUATUOR_ATTENTION_ACTION_LATE] = { "starred-symbolic", "/roadmap", N_("See the Roadmap") },
  [QUATUOR_ATTENTION_ACTION_BLOCKED] = { "starred-symbolic", "/roadmap", N_("See the Roadmap") },
  [QUATUOR_ATTENTION_MOMENT_SILENT] = { "microphone-sensitivity-muted-symbolic", "/narrative",
                                        N_("See the Narrative") },
  [QUATUOR_ATTENTION_SESSION_UNNOTED] = { "x-office-calendar-symbolic", NULL,
                                          N_("Note the Presence") },
  [QUATUOR_ATTENTION_WORK_DUE] = { "view-list-bullet-symbolic", NULL, N_("See the Session") },
};

static const char *
category_label (QuatuorCohort   *cohort,
                const QuatuorId *seat_id)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat_id);
  const QuatuorCategory *category = NULL;

  if (seat != NULL)
    category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
  return category != NULL ? category->label : "…";
}

static const char *
campaign_title (QuatuorCohort   *cohort,
                const QuatuorId *id)
{
  const QuatuorCampaign *campaign = quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, id);

  return campaign != NULL ? campaign->title : "…";
}

static char *
describe_vacant (QuatuorCohort          *cohort,
                 const QuatuorAttention *attention)
{
  const char *seat = category_label (cohort, &attention->seat);
  g_autofree char *since = quatuor_date_to_display (attention->date);

  if (attention->date == QUATUOR_DATE_UNKNOWN)
    return attention->has_substitute
             /* Translators: %s is a category of seats. */
             ? g_strdup_printf (_("The seat “%s” is vacant; a substitute stands in."), seat)
             : g_strdup_printf (_("The seat “%s” is vacant."), seat);
  return attention->has_substitute
           /* Translators: a category of seats, and a day. */
           ? g_strdup_printf (_("The seat “%s” is vacant since %s; a substitute stands in."),
                              seat, since)
           : g_strdup_printf (_("The seat “%s” is vacant since %s."), seat, since);
}

static char *
describe_silent (QuatuorCohort          *cohort,
                 const QuatuorAttention *attention)
{
  const QuatuorTenure *tenure =
    quatuor_cohort_holder (cohort, &attention->seat, quatuor_date_today ());
  const QuatuorPerson *person =
    tenure != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &tenure->person) : NULL;
  g_autofree char *name = quatuor_person_name (person);
  g_autofree char *closes = quatuor_date_to_display (attention->date);

  /* Translators: a person, a category of seats, a campaign, and the day on which it closes. */
  return g_strdup_printf (_("%s (%s) has not answered “%s”, which closes on %s."), name,
                          category_label (cohort, &attention->seat),
                          campaign_title (cohort, &attention->campaign), closes);
}

static char *
describe_late (QuatuorCohort          *cohort,
               const QuatuorAttention *attention)
{
  const QuatuorPhase *phase = quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, &attention->phase);
  g_autofree char *day = quatuor_date_to_display (attention->date);

  if (attention->is_overdue)
    /* Translators: a phase, and a day. */
    return g_strdup_printf (_("The phase “%s” should have ended on %s."), phase->title, day);
  /* Translators: a phase, and a day. */
  return g_strdup_printf (_("The phase “%s” should have begun on %s."), phase->title, day);
}

static char *
describe_contact (const QuatuorAttention *attention)
{
  g_autofree char *day = quatuor_date_to_display (attention->date);

  if (attention->date == QUATUOR_DATE_UNKNOWN)
    return g_strdup (_("No contact is noted yet."));
  /* Translators: %s is a day. */
  return g_strdup_printf (_("No contact is noted since %s."), day);
}

static char *
describe_promises (const QuatuorAttention *attention)
{
  g_autofree char *day = quatuor_date_to_display (attention->date);

  /* Translators: a number of commitments, and the day on which the first was due. */
  return g_strdup_printf (ngettext ("%u commitment is overdue since %s.",
                                    "%u commitments are overdue, the first since %s.",
                                    attention->count),
                          attention->count, day);
}

static char *
describe_session (QuatuorCohort          *cohort,
                  const QuatuorAttention *attention)
{
  g_autofree char *title = quatuor_label_row_name (cohort, QUATUOR_TABLE_SESSION,
                                                   &attention->session);
  g_autofree char *day = quatuor_date_to_display (attention->date);

  if (attention->kind == QUATUOR_ATTENTION_SESSION_UNNOTED)
    /* Translators: a session, a number of half-days, and the day of the last of them. */
    return g_strdup_printf (ngettext ("“%s”: nobody noted who was there, %u half-day on %s.",
                                      "“%s”: nobody noted who was there, %u half-days, the "
                                      "last on %s.",
                                      attention->count),
                            title, attention->count, day);
  if (attention->kind == QUATUOR_ATTENTION_SESSION_PLACE)
    /* Translators: a session, and a day. */
    return g_strdup_printf (_("“%s” meets on %s without a place or a link."), title, day);
  /* Translators: a session, and a day. */
  return g_strdup_printf (_("“%s” was planned for %s: was it held?"), title, day);
}

static char *
describe_missed (QuatuorCohort          *cohort,
                 const QuatuorAttention *attention)
{
  g_autofree char *day = quatuor_date_to_display (attention->date);

  /* Translators: a category of seats, and the day of the last of the two sessions. */
  return g_strdup_printf (_("Nobody came for the seat “%s” to its last two sessions, the last one "
                            "on %s."),
                          category_label (cohort, &attention->seat), day);
}

static char *
describe_charter (QuatuorCohort          *cohort,
                  const QuatuorAttention *attention)
{
  const QuatuorCharter *charter =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CHARTER, &attention->charter);
  g_autofree char *day = quatuor_date_to_display (attention->date);

  /* Translators: a charter, and a day. */
  return g_strdup_printf (_("“%s” was to be read again on %s."),
                          charter != NULL ? charter->title : "…", day);
}

static char *
describe_moments (const QuatuorAttention *attention)
{
  g_autofree char *day = quatuor_date_to_display (attention->date);

  if (attention->date == QUATUOR_DATE_UNKNOWN)
    return g_strdup_printf (ngettext ("Nobody has told %u moment yet.",
                                      "Nobody has told %u moments yet.", attention->count),
                            attention->count);
  /* Translators: a number of moments of a narrative, and a day. */
  return g_strdup_printf (ngettext ("Nobody has told %u moment yet, that of %s.",
                                    "Nobody has told %u moments yet, the first of %s.",
                                    attention->count),
                          attention->count, day);
}

static char *
describe_work (QuatuorCohort          *cohort,
               const QuatuorAttention *attention)
{
  g_autofree char *title = quatuor_label_row_name (cohort, QUATUOR_TABLE_SESSION,
                                                   &attention->session);
  g_autofree char *text = quatuor_label_row_name (cohort, QUATUOR_TABLE_ASSIGNMENT,
                                                  &attention->assignment);
  g_autofree char *day = quatuor_date_to_display (attention->date);

  /* Translators: a day, what is to be done until then, and the session that asks for it. */
  return g_strdup_printf (_("Due on %s: %s (work after “%s”)."), day, text, title);
}

static char *
describe_action (QuatuorCohort          *cohort,
                 const QuatuorAttention *attention)
{
  const QuatuorAction *action = quatuor_cohort_find (cohort, QUATUOR_TABLE_ACTION,
                                                     &attention->action);
  g_autofree char *day = quatuor_date_to_display (attention->date);

  if (attention->kind == QUATUOR_ATTENTION_ACTION_LATE)
    /* Translators: an action of a roadmap, and a day. */
    return g_strdup_printf (_("“%s” was due on %s."), action->title, day);
  if (action->blocked_because == NULL)
    /* Translators: %s is an action of a roadmap. */
    return g_strdup_printf (_("“%s” is blocked."), action->title);
  /* Translators: an action of a roadmap, and why it is blocked. */
  return g_strdup_printf (_("“%s” is blocked: %s"), action->title, action->blocked_because);
}

/**
 * quatuor_attention_describe:
 * @cohort: a cohort
 * @attention: a line of its attention list
 *
 * Returns: (transfer full): the line in words, without the territory
 */
char *
quatuor_attention_describe (QuatuorCohort          *cohort,
                            const QuatuorAttention *attention)
{
  switch (attention->kind)
    {
    case QUATUOR_ATTENTION_SEAT_SILENT:
      return describe_silent (cohort, attention);
    case QUATUOR_ATTENTION_PHASE_LATE:
      return describe_late (cohort, attention);
    case QUATUOR_ATTENTION_NO_CONTACT:
      return describe_contact (attention);
    case QUATUOR_ATTENTION_PROMISE_OVERDUE:
      return describe_promises (attention);
    case QUATUOR_ATTENTION_CHARTER:
      return describe_charter (cohort, attention);
    case QUATUOR_ATTENTION_GAP:
      /* Translators: a number of criteria, and a campaign. */
      return g_strdup_printf (ngettext ("%u gap was not talked over in “%s”.",
                                        "%u gaps were not talked over in “%s”.",
                                        attention->count),
                              attention->count, campaign_title (cohort, &attention->campaign));
    case QUATUOR_ATTENTION_MOMENT_SILENT:
      return describe_moments (attention);
    case QUATUOR_ATTENTION_WORK_DUE:
      return describe_work (cohort, attention);
    case QUATUOR_ATTENTION_SESSION_PLACE:
    case QUATUOR_ATTENTION_SESSION_OPEN:
    case QUATUOR_ATTENTION_SESSION_UNNOTED:
      return describe_session (cohort, attention);
    case QUATUOR_ATTENTION_SEAT_MISSED:
      return describe_missed (cohort, attention);
    case QUATUOR_ATTENTION_ACTION_LATE:
    case QUATUOR_ATTENTION_ACTION_BLOCKED:
      return describe_action (cohort, attention);
    case QUATUOR_ATTENTION_SEAT_VACANT:
    default:
      return describe_vacant (cohort, attention);
    }
}

static void
add_holder (QuatuorCohort   *cohort,
            const QuatuorId *seat,
            GPtrArray       *people)
{
  const QuatuorTenure *tenure = quatuor_cohort_holder (cohort, seat, quatuor_date_today ());
  const QuatuorPerson *person =
    tenure != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &tenure->person) : NULL;

  if (person != NULL && !g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, (gpointer) person);
}

static void
add_lead (QuatuorCohort   *cohort,
          const QuatuorId *session_id,
          GPtrArray       *people)
{
  const QuatuorSession *session = quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, session_id);
  const QuatuorPerson *person =
    session != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &session->lead) : NULL;

  if (person != NULL && !g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, (gpointer) person);
}

/**
 * quatuor_attention_add_people:
 * @cohort: a cohort
 * @attention: a line of its attention list
 * @people: (element-type QuatuorPerson): where those go to whom one writes about
 *   it, each once: the person who has not answered or not come, who leads the
 *   session, else the team
 */
void
quatuor_attention_add_people (QuatuorCohort          *cohort,
                              const QuatuorAttention *attention,
                              GPtrArray              *people)
{
  const GPtrArray *seats =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &attention->territory);

  if (attention->kind == QUATUOR_ATTENTION_SEAT_SILENT ||
      attention->kind == QUATUOR_ATTENTION_SEAT_MISSED)
    {
      add_holder (cohort, &attention->seat, people);
      return;
    }
  if (!quatuor_id_is_none (&attention->session))
    {
      add_lead (cohort, &attention->session, people);
      return;
    }
  for (guint i = 0; i < seats->len; i++)
    add_holder (cohort, &((const QuatuorSeat *) g_ptr_array_index (seats, i))->id, people);
}

static void
write_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorAttentionRow *self = QUATUOR_ATTENTION_ROW (widget);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  quatuor_attention_add_people (self->cohort, &self->attention, people);
  quatuor_mail_write (widget, people, NULL, NULL);
}

static void
quatuor_attention_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_ATTENTION_ROW);

  G_OBJECT_CLASS (quatuor_attention_row_parent_class)->dispose (object);
}

static void
quatuor_attention_row_finalize (GObject *object)
{
  quatuor_cohort_unref (QUATUOR_ATTENTION_ROW (object)->cohort);

  G_OBJECT_CLASS (quatuor_attention_row_parent_class)->finalize (object);
}

static void
quatuor_attention_row_class_init (QuatuorAttentionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_attention_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_attention_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-attention-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorAttentionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAttentionRow, territory);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAttentionRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAttentionRow, mend);
  gtk_widget_class_install_action (widget_class, "attention.write", NULL, write_action);
}

static void
quatuor_attention_row_init (QuatuorAttentionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_attention_row_new:
 *
 * Returns: (transfer floating): a line that shows nothing yet
 */
GtkWidget *
quatuor_attention_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_ATTENTION_ROW, NULL);
}

/* A narrow window has room for an arrow only; the verb is still said. */
static void
show_mend (QuatuorAttentionRow *self,
           const char          *verb)
{
  gboolean is_narrow = gtk_widget_has_css_class (GTK_WIDGET (self), "narrow");

  if (is_narrow)
    gtk_button_set_icon_name (self->mend, "go-next-symbolic");
  else
    gtk_button_set_label (self->mend, verb);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mend), is_narrow ? verb : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !is_narrow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mend),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, verb,
                                  -1);
}

/* A session is mended on its own page, a charter on its own, all else on a tab of
 * the territory. */
static char *
make_target (const QuatuorAttention *attention)
{
  gboolean is_session = !quatuor_id_is_none (&attention->session);
  gboolean is_charter = attention->kind == QUATUOR_ATTENTION_CHARTER;
  g_autofree char *id = quatuor_id_to_string (is_session   ? &attention->session
                                              : is_charter ? &attention->charter
                                                           : &attention->territory);

  if (is_charter)
    return g_strconcat ("charter/", id, NULL);
  if (attention->kind == QUATUOR_ATTENTION_SESSION_UNNOTED)
    return g_strconcat ("presence/", id, NULL);
  return is_session ? g_strconcat ("session/", id, NULL)
                    : g_strconcat ("territory/", id, KINDS[attention->kind].place, NULL);
}

/**
 * quatuor_attention_row_show:
 * @self: a line
 * @cohort: a cohort
 * @attention: a line of its attention list
 */
void
quatuor_attention_row_show (QuatuorAttentionRow    *self,
                            QuatuorCohort          *cohort,
                            const QuatuorAttention *attention)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &attention->territory);
  g_autofree char *sentence = quatuor_attention_describe (cohort, attention);
  g_autofree char *target = make_target (attention);
  QuatuorCohort *old = self->cohort;

  g_return_if_fail (QUATUOR_IS_ATTENTION_ROW (self));

  self->cohort = quatuor_cohort_ref (cohort);
  self->attention = *attention;
  quatuor_cohort_unref (old);

  gtk_image_set_from_icon_name (self->icon, KINDS[attention->kind].icon);
  gtk_label_set_label (self->territory, territory != NULL ? territory->name
                                                          : _("Several territories"));
  gtk_label_set_label (self->sentence, sentence);
  show_mend (self, _(KINDS[attention->kind].verb));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->mend), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->mend), "win.go");
}
