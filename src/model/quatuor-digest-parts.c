/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-digest-parts.h"

#include "quatuor-commitment-edit.h"
#include "quatuor-label.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* How far ahead a page for one visit looks: more than half a year is a calendar. */
#define HORIZON_DAYS 190

/* A day ahead, and what happens. */
typedef struct
{
  QuatuorDate  on;
  char        *text;
  char        *detail;
} Ahead;

static void
ahead_clear (gpointer data)
{
  Ahead *ahead = data;

  g_free (ahead->text);
  g_free (ahead->detail);
}

static int
compare_ahead (gconstpointer a,
               gconstpointer b)
{
  return ((const Ahead *) a)->on - ((const Ahead *) b)->on;
}

/**
 * quatuor_digest_due:
 * @due: the day by which something is due, or %QUATUOR_DATE_UNKNOWN
 * @on: the present day
 *
 * Returns: (transfer full) (nullable): when it is due in words, and that it is
 *   overdue; %NULL without a day
 */
char *
quatuor_digest_due (QuatuorDate due,
                    QuatuorDate on)
{
  g_autofree char *day = quatuor_date_to_display (due);

  if (due == QUATUOR_DATE_UNKNOWN)
    return NULL;
  if (due < on)
    /* Translators: %s is the day on which something was due. */
    return g_strdup_printf (_("overdue since %s"), day);
  /* Translators: %s is the day on which something is due. */
  return g_strdup_printf (_("due %s"), day);
}

/**
 * quatuor_digest_add_promise:
 * @section: a section
 * @cohort: a cohort
 * @commitment: one of its open commitments
 * @with_who: whether to say who promised
 * @on: the present day
 */
void
quatuor_digest_add_promise (QuatuorDigestSection    *section,
                            QuatuorCohort           *cohort,
                            const QuatuorCommitment *commitment,
                            gboolean                 with_who,
                            QuatuorDate              on)
{
  g_autofree char *who = with_who ? quatuor_commitment_who (cohort, commitment) : NULL;
  g_autofree char *due = quatuor_digest_due (commitment->due, on);
  g_autofree char *both = NULL;

  if (who != NULL && due != NULL)
    both = g_strdup_printf (_("%s, %s"), who, due);
  quatuor_digest_add_line (section, commitment->text, both != NULL ? both
                                                      : who != NULL ? who
                                                                    : due);
}

/**
 * quatuor_digest_add_promises:
 * @section: a section
 * @cohort: a cohort
 * @territory: a territory
 * @seat: (nullable): the seat that promised; %NULL for the coach
 * @on: the present day
 *
 * The open commitments of one side, those due first before the others.
 */
void
quatuor_digest_add_promises (QuatuorDigestSection *section,
                             QuatuorCohort        *cohort,
                             const QuatuorId      *territory,
                             const QuatuorId      *seat,
                             QuatuorDate           on)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_COMMITMENT, territory);
  const QuatuorId *side = seat != NULL ? seat : &QUATUOR_ID_NONE;

  /* Rows come by the day they are due, those without one first. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < rows->len; i++)
      {
        const QuatuorCommitment *commitment = g_ptr_array_index (rows, i);

        if (quatuor_commitment_is_open (commitment) &&
            quatuor_id_equal (&commitment->seat, side) &&
            (commitment->due == QUATUOR_DATE_UNKNOWN) == (pass == 1))
          quatuor_digest_add_promise (section, cohort, commitment, FALSE, on);
      }
}

static gboolean
is_seat_of (QuatuorCohort   *cohort,
            const QuatuorId *seat_id,
            const QuatuorId *territory,
            const QuatuorId *seat)
{
  const QuatuorSeat *row;

  if (seat != NULL)
    return quatuor_id_equal (seat_id, seat);
  row = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat_id);
  return row != NULL && quatuor_id_equal (&row->territory, territory);
}

/* Whether the person is on the seat that day, or on a seat of the territory. */
static gboolean
sits_there (QuatuorCohort   *cohort,
            const QuatuorId *person,
            const QuatuorId *territory,
            const QuatuorId *seat,
            QuatuorDate      on)
{
  const GPtrArray *tenures = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TENURE);

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (quatuor_id_equal (&tenure->person, person) &&
          (tenure->ends == QUATUOR_DATE_UNKNOWN || tenure->ends >= on) &&
          is_seat_of (cohort, &tenure->seat, territory, seat))
        return TRUE;
    }
  return FALSE;
}

static gboolean
group_concerns (QuatuorCohort   *cohort,
                const QuatuorId *group,
                const QuatuorId *territory,
                const QuatuorId *seat,
                QuatuorDate      on)
{
  const GPtrArray *members =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_PEER_GROUP_MEMBER, group);

  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorPeerGroupMember *member = g_ptr_array_index (members, i);

      if (quatuor_id_is_none (&member->seat)
            ? sits_there (cohort, &member->person, territory, seat, on)
            : is_seat_of (cohort, &member->seat, territory, seat))
        return TRUE;
    }
  return FALSE;
}

static gboolean
chosen_concerns (QuatuorCohort   *cohort,
                 const QuatuorId *session,
                 const QuatuorId *territory,
                 const QuatuorId *seat,
                 QuatuorDate      on)
{
  const GPtrArray *members =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_SESSION_MEMBER, session);

  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorSessionMember *member = g_ptr_array_index (members, i);

      if (sits_there (cohort, &member->person, territory, seat, on))
        return TRUE;
    }
  return FALSE;
}

/**
 * quatuor_digest_session_concerns:
 * @cohort: a cohort
 * @session: one of its sessions
 * @territory: a territory
 * @seat: (nullable): one of its seats; %NULL for any of them
 * @on: the day whose people count
 *
 * Returns: whether the session's audience takes them in, or it is held there
 */
gboolean
quatuor_digest_session_concerns (QuatuorCohort        *cohort,
                                 const QuatuorSession *session,
                                 const QuatuorId      *territory,
                                 const QuatuorId      *seat,
                                 QuatuorDate           on)
{
  const QuatuorSeat *row =
    seat != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat) : NULL;

  if (quatuor_id_equal (&session->host, territory))
    return TRUE;
  if (g_str_equal (session->audience, "everyone"))
    return TRUE;
  if (g_str_equal (session->audience, "category"))
    return row == NULL || quatuor_id_equal (&row->category, &session->category);
  if (g_str_equal (session->audience, "territory"))
    return quatuor_id_equal (&session->territory, territory);
  if (g_str_equal (session->audience, "group"))
    return group_concerns (cohort, &session->peer_group, territory, seat, on);
  return chosen_concerns (cohort, &session->id, territory, seat, on);
}

/* Takes the texts. */
static void
add_ahead (GArray      *list,
           QuatuorDate  day,
           QuatuorDate  on,
           char        *text,
           char        *detail)
{
  Ahead ahead = { day, text, detail };

  if (day != QUATUOR_DATE_UNKNOWN && day >= on && day <= on + HORIZON_DAYS)
    g_array_append_val (list, ahead);
  else
    ahead_clear (&ahead);
}

/* A session is told by its first half-day to come. */
static void
add_session (GArray               *list,
             QuatuorCohort        *cohort,
             const QuatuorSession *session,
             QuatuorDate           on)
{
  const GPtrArray *half_days =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
  const GPtrArray *assignments =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_ASSIGNMENT, &session->id);

  for (guint i = 0; i < assignments->len; i++)
    {
      const QuatuorAssignment *assignment = g_ptr_array_index (assignments, i);

      add_ahead (list, assignment->due, on, g_strdup (assignment->text),
                 /* Translators: %s is the title of a session. */
                 g_strdup_printf (_("to be done for “%s”"), session->title));
    }
  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (half_day->date < on)
        continue;
      add_ahead (list, half_day->date, on, g_strdup (session->title), g_strdup (session->place));
      return;
    }
}

static void
list_sessions (GArray          *list,
               QuatuorCohort   *cohort,
               const QuatuorId *territory,
               const QuatuorId *seat,
               QuatuorDate      on)
{
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);

      if (!g_str_equal (session->state, "cancelled") &&
          quatuor_digest_session_concerns (cohort, session, territory, seat, on))
        add_session (list, cohort, session, on);
    }
}

/**
 * quatuor_digest_add_dates:
 * @section: a section
 * @cohort: a cohort
 * @territory: a territory
 * @seat: (nullable): one of its seats; %NULL for all
 * @on: the present day
 *
 * What comes next: sessions, work between them, campaigns that close, phases
 * that end, the nearest first.
 */
void
quatuor_digest_add_dates (QuatuorDigestSection *section,
                          QuatuorCohort        *cohort,
                          const QuatuorId      *territory,
                          const QuatuorId      *seat,
                          QuatuorDate           on)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Ahead));

  g_array_set_clear_func (list, ahead_clear);
  list_sessions (list, cohort, territory, seat, on);
  for (guint i = 0; i < campaigns->len; i++)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);

      add_ahead (list, campaign->closes, on,
                 /* Translators: %s is the title of a campaign of answers. */
                 g_strdup_printf (_("The campaign “%s” closes"), campaign->title), NULL);
    }
  for (guint i = 0; i < phases->len; i++)
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);

      add_ahead (list, phase->ends, on,
                 /* Translators: %s is the title of a phase. */
                 g_strdup_printf (_("The phase “%s” ends"), phase->title), NULL);
    }

  g_array_sort (list, compare_ahead);
  for (guint i = 0; i < list->len; i++)
    {
      const Ahead *ahead = &g_array_index (list, Ahead, i);
      g_autofree char *day = quatuor_date_to_display (ahead->on);
      /* Translators: a day, and what happens on it. */
      g_autofree char *text = g_strdup_printf (_("%s: %s"), day, ahead->text);

      quatuor_digest_add_line (section, text, ahead->detail);
    }
}
