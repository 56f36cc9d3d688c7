/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-brief-private.h"

#include "quatuor-digest-parts.h"
#include "quatuor-label.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* What happened in the territory is read from the dates in the data; who wrote
 * what, from the journal. */

/* A page has room for so many. */
#define MAX_EVENTS 8

typedef struct
{
  const QuatuorBriefSource *source;
  QuatuorDate               since;
  GArray                   *events;
} Search;

typedef struct
{
  QuatuorDate  on;
  char        *text;
} Event;

static void
event_clear (gpointer event)
{
  g_free (((Event *) event)->text);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return ((const Event *) b)->on - ((const Event *) a)->on;
}

/* Takes the text. What happened on the day of the contact itself was talked
 * about there. */
static void
add (Search      *search,
     QuatuorDate  on,
     char        *text)
{
  Event event = { on, text };

  if (on != QUATUOR_DATE_UNKNOWN && on > search->since && on <= search->source->on)
    g_array_append_val (search->events, event);
  else
    g_free (text);
}

static void
find_tenures (Search            *search,
              const QuatuorSeat *seat)
{
  QuatuorCohort *cohort = search->source->cohort;
  const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, &seat->id);
  g_autofree char *category = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &seat->id);

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);
      g_autofree char *name =
        quatuor_label_row_name (cohort, QUATUOR_TABLE_PERSON, &tenure->person);

      /* Translators: a person and a category. */
      add (search, tenure->starts, g_strdup_printf (_("%s came to the seat %s"), name, category));
      if (tenure->ends != QUATUOR_DATE_UNKNOWN)
        /* Translators: a person and a category. */
        add (search, tenure->ends, g_strdup_printf (_("%s left the seat %s"), name, category));
    }
}

static void
find_submissions (Search            *search,
                  const QuatuorSeat *seat)
{
  QuatuorCohort *cohort = search->source->cohort;
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_SUBMISSION, &seat->id);
  g_autofree char *category = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &seat->id);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorSubmission *row = g_ptr_array_index (rows, i);
      g_autofree char *campaign =
        quatuor_label_row_name (cohort, QUATUOR_TABLE_CAMPAIGN, &row->campaign);

      /* Translators: a category, and the title of a campaign. */
      add (search, row->submitted_on,
           g_strdup_printf (_("%s submitted the answers to “%s”"), category, campaign));
    }
}

static void
find_path (Search *search)
{
  QuatuorCohort *cohort = search->source->cohort;
  const QuatuorId *territory = &search->source->territory->id;
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_PROGRESS, territory);
  const GPtrArray *crossings = quatuor_cohort_children (cohort, QUATUOR_TABLE_CROSSING, territory);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorProgress *row = g_ptr_array_index (rows, i);
      g_autofree char *phase = quatuor_label_row_name (cohort, QUATUOR_TABLE_PHASE, &row->phase);

      /* Translators: %s is the title of a phase. */
      add (search, row->started, g_strdup_printf (_("The phase “%s” began"), phase));
      /* Translators: %s is the title of a phase. */
      add (search, row->completed, g_strdup_printf (_("The phase “%s” was closed"), phase));
    }
  for (guint i = 0; i < crossings->len; i++)
    {
      const QuatuorCrossing *row = g_ptr_array_index (crossings, i);
      g_autofree char *campaign =
        quatuor_label_row_name (cohort, QUATUOR_TABLE_CAMPAIGN, &row->campaign);

      /* Translators: %s is the title of a campaign. */
      add (search, row->opened_on, g_strdup_printf (_("The crossing of “%s” was opened"), campaign));
    }
}

static void
find_promises (Search *search)
{
  QuatuorCohort *cohort = search->source->cohort;
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_COMMITMENT,
                                                   &search->source->territory->id);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorCommitment *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->state, "kept"))
        /* Translators: %s is what was promised. */
        add (search, row->state_on, g_strdup_printf (_("Promise kept: %s"), row->text));
      else if (g_str_equal (row->state, "dropped"))
        /* Translators: %s is what was promised. */
        add (search, row->state_on, g_strdup_printf (_("Promise dropped: %s"), row->text));
    }
}

static void
find_actions (Search *search)
{
  QuatuorCohort *cohort = search->source->cohort;
  const GPtrArray *projects = quatuor_cohort_children (cohort, QUATUOR_TABLE_PROJECT,
                                                       &search->source->territory->id);

  for (guint i = 0; i < projects->len; i++)
    {
      const GPtrArray *actions = quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION,
                                                          g_ptr_array_index (projects, i));

      for (guint n = 0; n < actions->len; n++)
        {
          const QuatuorAction *action = g_ptr_array_index (actions, n);

          if (g_str_equal (action->state, "done"))
            /* Translators: %s is the title of an action of the roadmap. */
            add (search, action->done_on, g_strdup_printf (_("Action done: %s"), action->title));
        }
    }
}

static void
find_sessions (Search *search)
{
  QuatuorCohort *cohort = search->source->cohort;
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);
      const GPtrArray *half_days =
        quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
      const QuatuorHalfDay *last =
        half_days->len > 0 ? g_ptr_array_index (half_days, half_days->len - 1) : NULL;

      if (last != NULL && !g_str_equal (session->state, "cancelled") &&
          quatuor_digest_session_concerns (cohort, session, &search->source->territory->id, NULL,
                                           search->source->on))
        /* Translators: %s is the title of a session. */
        add (search, last->date, g_strdup_printf (_("Session: %s"), session->title));
    }
}

/**
 * quatuor_brief_add_events:
 * @section: a section
 * @source: what is known
 *
 * Adds what happened since the last contact, the newest first.
 */
void
quatuor_brief_add_events (QuatuorDigestSection     *section,
                          const QuatuorBriefSource *source)
{
  const GPtrArray *seats =
    quatuor_cohort_children (source->cohort, QUATUOR_TABLE_SEAT, &source->territory->id);
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  Search search = {
    source,
    quatuor_brief_since (source->cohort, &source->territory->id, source->on),
    events,
  };

  g_array_set_clear_func (events, event_clear);
  for (guint i = 0; i < seats->len; i++)
    {
      find_tenures (&search, g_ptr_array_index (seats, i));
      find_submissions (&search, g_ptr_array_index (seats, i));
    }
  find_path (&search);
  find_promises (&search);
  find_actions (&search);
  find_sessions (&search);

  g_array_sort (events, compare_events);
  for (guint i = 0; i < MIN (events->len, MAX_EVENTS); i++)
    {
      const Event *event = &g_array_index (events, Event, i);
      g_autofree char *day = quatuor_date_to_display (event->on);

      quatuor_digest_add_line (section, event->text, day);
    }
  if (events->len > MAX_EVENTS)
    {
      guint rest = events->len - MAX_EVENTS;
      g_autofree char *more = g_strdup_printf (ngettext ("And one more event before these",
                                                         "And %u more events before these", rest),
                                               rest);

      quatuor_digest_add_line (section, more, NULL);
    }
}
